package pqs.testsupport;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Where the running servers are. Kept in system properties, which all class loaders of the JVM share: Quarkus loads this
 * class anew for each application it starts, and a static field would start the servers anew with it.
 *
 * @param jdbcUrl up to and with the slash before the database's name
 * @param superuserPassword of the role {@code postgres}
 * @param rolePassword of every role the tests make
 * @param description what runs, such as {@code embedded PostgreSQL 18.6 and Kafka 4.1.1}
 */
record Addresses(
        String jdbcUrl, String superuserPassword, String rolePassword, String bootstrapServers, String description) {

    private static final String PREFIX = "pqs.infrastructure.running.";

    static Addresses of(String jdbcUrl, String superuserPassword, String bootstrapServers, String description) {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return new Addresses(
                jdbcUrl, superuserPassword, HexFormat.of().formatHex(bytes), bootstrapServers, description);
    }

    static Optional<Addresses> published() {
        if (System.getProperty(PREFIX + "jdbc-url") == null) {
            return Optional.empty();
        }
        return Optional.of(new Addresses(
                get("jdbc-url"),
                get("superuser-password"),
                get("role-password"),
                get("bootstrap-servers"),
                get("description")));
    }

    void publish() {
        set("superuser-password", superuserPassword);
        set("role-password", rolePassword);
        set("bootstrap-servers", bootstrapServers);
        set("description", description);
        set("jdbc-url", jdbcUrl);
    }

    private static String get(String name) {
        return System.getProperty(PREFIX + name, "");
    }

    private static void set(String name, String value) {
        System.setProperty(PREFIX + name, value);
    }
}
