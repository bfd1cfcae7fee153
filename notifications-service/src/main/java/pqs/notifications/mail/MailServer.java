package pqs.notifications.mail;

/** Where messages are handed over. */
public interface MailServer {

    /** Tries once, within bounded time; every way it can end is an outcome, none an exception. */
    Outcome hand(Email email);
}
