package pqs.embedded;

import java.util.Map;

/** What a PostgreSQL promises about a commit it has answered. */
public enum Durability {

    /** It survives the loss of the process and of power. Checked after the start. */
    DURABLE(Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on")),

    /** Quick, for tests that do not test durability: a crash of the machine may lose or spoil everything. */
    FAST(Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"));

    private final Map<String, String> settings;

    Durability(Map<String, String> settings) {
        this.settings = settings;
    }

    Map<String, String> settings() {
        return settings;
    }
}
