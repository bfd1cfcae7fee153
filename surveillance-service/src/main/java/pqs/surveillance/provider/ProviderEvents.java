package pqs.surveillance.provider;

/** Where the register's facts go. */
public interface ProviderEvents {

    /** Takes the fact along with the running transaction: it goes out if and only if that commits. */
    void publish(ProviderChanged changed);
}
