package pqs.testsupport;

import java.sql.SQLException;
import javax.sql.DataSource;
import pqs.embedded.ServiceDatabase;
import pqs.embedded.ServiceDatabases;

/**
 * The PostgreSQL and the Kafka broker that the tests of this JVM share. There is one of each, started at the first call of
 * {@link #shared()} and ended with the JVM; what a test must have for itself is a database of its own.
 */
public interface Infrastructure {

    /**
     * The servers of this JVM, started if need be. {@code -Dpqs.infrastructure} chooses: {@code embedded} (default),
     * {@code containers}, or {@code auto} for containers where an engine answers.
     */
    static Infrastructure shared() {
        return SharedServers.get();
    }

    Addresses addresses();

    /** What the tests run on, such as {@code embedded PostgreSQL 18.6 and Kafka 4.1.1}. */
    default String description() {
        return addresses().description();
    }

    /** Has all topics of {@code deploy/topics.yaml}. */
    default String bootstrapServers() {
        return addresses().bootstrapServers();
    }

    /** A new, empty database for the service, with its roles {@code <service>_owner} and {@code <service>_app}. */
    default ServiceDatabase newDatabase(String service) {
        var addresses = addresses();
        var name = service + "_" + nextNumber();
        new ServiceDatabases(addresses.superuser())
                .create(name, service, addresses.rolePassword(), addresses.rolePassword());
        return new ServiceDatabase(
                addresses.superuser().serverUrl() + name,
                name,
                service + "_owner",
                addresses.rolePassword(),
                service + "_app",
                addresses.rolePassword());
    }

    /** Connections that row-level security does not bind: for tests that must see what really is in the tables. */
    default DataSource superuser(String database) {
        return addresses().superuser().to(database);
    }

    private long nextNumber() {
        try (var connection = superuser("postgres").getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select nextval('" + SharedServers.SEQUENCE + "')")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot number a new database", e);
        }
    }
}
