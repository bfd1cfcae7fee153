package pqs.platform.imports;

import java.util.Locale;

/** Where an import stands. */
public enum ImportState {
    /** Stored; its turn has not come. */
    WAITING("Waiting"),
    /** A runner works on it, or will again after a crash. */
    RUNNING("Running"),
    /** Read to its end. */
    DONE("Finished"),
    /** Not readable as a table; nothing of it was taken. */
    REFUSED("Refused"),
    /** Something unforeseen happened; a person may let it go on. */
    STOPPED("Stopped"),
    /** A person ended it; what it had taken stays. */
    CANCELLED("Cancelled");

    private final String word;

    ImportState(String word) {
        this.word = word;
    }

    static ImportState of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    /** The word that pages show. */
    public String word() {
        return word;
    }

    /** The word that the API and the table use. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it goes on by itself. */
    public boolean isUnderWay() {
        return this == WAITING || this == RUNNING;
    }

    public boolean isDone() {
        return this == DONE;
    }

    public boolean isStopped() {
        return this == STOPPED;
    }
}
