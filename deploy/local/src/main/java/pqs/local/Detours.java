package pqs.local;

import java.nio.file.Path;
import java.util.Set;

/**
 * What a fault campaign puts in the way: some services reach the database, the broker and the mail server by ports that it
 * names, and end where it orders them to.
 */
public interface Detours {

    String POSTGRESQL = "postgresql";
    String KAFKA = "kafka";
    String MAIL = "mail";

    /** The services that go this way; the others go straight. */
    Set<String> services();

    /**
     * The port that these services are given. Asked once of each part, before anything starts.
     *
     * @param part {@link #POSTGRESQL}, {@link #KAFKA} or {@link #MAIL}
     * @param port on the loopback address, at which it will really listen
     */
    int inFrontOf(String part, int port);

    /** The folder in whose sub-folders, one a service, orders to end at a named point are laid. */
    Path failpoints();
}
