package pqs.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import pqs.local.mail.CaughtMessage;
import pqs.local.people.DemonstrationUser;

/**
 * The whole system, up and ready, as the demonstration and the system tests see it. Closing it stops everything in
 * order and keeps the data folder.
 */
public interface RunningSystem extends AutoCloseable {

    /** What a browser uses, such as {@code http://localhost:8080}; no path, no trailing slash. */
    URI gateway();

    /**
     * A service reached without the gateway, such as {@code http://127.0.0.1:40123/intake}: its port and its root path.
     *
     * @param service intake, surveillance, review or notifications
     */
    URI service(String service);

    /** The management interface of a service; {@code /q/health/ready} and {@code /q/metrics} are under it. */
    URI management(String service);

    List<DemonstrationUser> users();

    /**
     * A fresh bearer token for the APIs, fetched from the identity provider.
     *
     * @throws IllegalArgumentException when the subject is not one of {@link #users()}
     */
    String bearerToken(String subject);

    /** Every message the mail server has taken since the data folder was made, newest first. */
    List<CaughtMessage> outbox();

    Path dataFolder();

    /** The port may change when the broker is restarted by a new launcher, never while this one runs. */
    String kafkaBootstrapServers();

    /** How tests look into a service's database behind its back. */
    DatabaseAccess database(String service);

    /** The child processes by name: postgresql, kafka, intake, surveillance, review, notifications. */
    Children children();

    @Override
    void close();
}
