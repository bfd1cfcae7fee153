package pqs.notifications.directory;

/** How to reach a person. */
public sealed interface Contact {

    record ByEmail(EmailAddress address) implements Contact {}

    /** Nothing on file. A notice owed to such a person fails openly; it is not dropped. */
    record NotOnFile() implements Contact {}
}
