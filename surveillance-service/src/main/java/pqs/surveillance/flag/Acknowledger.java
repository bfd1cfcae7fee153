package pqs.surveillance.flag;

/**
 * Who took a flag up, or decided about the time there is for that.
 *
 * @param subject identifier from the identity provider, never a name
 * @param organisationCode organisation the person acted for; empty for nobody
 */
public record Acknowledger(String subject, String organisationCode) {

    /** Nobody: what was bound to happen at a moment, such as the end of a pause. */
    public static final Acknowledger BY_ITSELF = new Acknowledger("surveillance", "");

    public boolean isPerson() {
        return !equals(BY_ITSELF);
    }
}
