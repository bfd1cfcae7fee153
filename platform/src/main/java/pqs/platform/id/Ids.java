package pqs.platform.id;

import java.util.UUID;

/** Source of identifiers, passed in by constructor so that tests can foresee them. */
public interface Ids {

    /** A new UUIDv7 (RFC 9562): ordered by creation time to the millisecond. */
    UUID next();

    /**
     * A new reference number for people, such as {@code C-7F3K-9M2X}.
     *
     * @param kind one capital letter that says what it refers to
     */
    ReferenceNumber nextReference(char kind);
}
