package pqs.embedded;

import java.util.Map;

/** What a PostgreSQL promises about a commit it has answered. */
public enum Durability {

    /** It survives the loss of the process and of power. Checked after the start. */
    DURABLE("on"),

    /** Quick, for tests that do not test durability: a crash of the machine may lose or spoil everything. */
    FAST("off");

    private final String onOrOff;

    Durability(String onOrOff) {
        this.onOrOff = onOrOff;
    }

    Map<String, String> settings() {
        return Map.of("fsync", onOrOff, "synchronous_commit", onOrOff, "full_page_writes", onOrOff);
    }
}
