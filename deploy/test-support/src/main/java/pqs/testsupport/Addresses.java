package pqs.testsupport;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import pqs.embedded.Superuser;

/**
 * Where the running servers are. Kept in system properties, which all class loaders of the JVM share: Quarkus loads this
 * class anew for each application it starts, and a static field would start the servers anew with it.
 *
 * @param rolePassword of every role the tests make
 * @param description what runs, such as {@code embedded PostgreSQL 18.6 and Kafka 4.1.1}
 */
record Addresses(Superuser superuser, String rolePassword, String bootstrapServers, String description) {

    private static final String PREFIX = "pqs.infrastructure.running.";

    static Addresses of(Superuser superuser, String bootstrapServers, String description) {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return new Addresses(superuser, HexFormat.of().formatHex(bytes), bootstrapServers, description);
    }

    static Optional<Addresses> published() {
        if (System.getProperty(PREFIX + "jdbc-url") == null) {
            return Optional.empty();
        }
        return Optional.of(new Addresses(
                new Superuser(get("jdbc-url"), get("superuser-password")),
                get("role-password"),
                get("bootstrap-servers"),
                get("description")));
    }

    void publish() {
        set("superuser-password", superuser.password());
        set("role-password", rolePassword);
        set("bootstrap-servers", bootstrapServers);
        set("description", description);
        set("jdbc-url", superuser.serverUrl());
    }

    private static String get(String name) {
        return System.getProperty(PREFIX + name, "");
    }

    private static void set(String name, String value) {
        System.setProperty(PREFIX + name, value);
    }
}
