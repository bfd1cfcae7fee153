package pqs.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports of the loopback address.
 *
 * <p>They lie below the ports that systems give to outgoing connections (Linux from 32768, others from 49152: RFC 6335).
 * Between choosing a port and listening on it a service has to start, and until then any connection of any program could
 * take a port of that range, or a client that waits for the server could even connect to itself and so keep it out.
 */
public final class FreePorts {

    private static final int FIRST = 10_000;
    private static final int LAST = 29_999;
    private static final int TRIES_MAX = 1_000;

    /** What this process has given away: it may not listen yet. */
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private FreePorts() {}

    /** A port on which nothing listened a moment ago, never the same one twice. */
    public static int next() {
        for (int tries = 0; tries < TRIES_MAX; tries++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST + 1);
            if (GIVEN.add(port)) {
                try {
                    requireFree(port);
                    return port;
                } catch (IOException taken) {
                    // The next one, then.
                }
            }
        }
        throw new CannotStart(
                CannotStart.Reason.PORT_IN_USE,
                "no free port between " + FIRST + " and " + LAST + " on the loopback address, tried " + TRIES_MAX);
    }

    /** The given port, or a free one for 0.
     *
     * @throws CannotStart when something else listens on it
     */
    public static int claim(int port, String user) {
        if (port == 0) {
            return next();
        }
        try {
            requireFree(port);
            return port;
        } catch (IOException e) {
            throw new CannotStart(
                    CannotStart.Reason.PORT_IN_USE,
                    "port " + port + ", wanted by " + user
                            + ", is in use: end the program that listens on it, or choose another port",
                    e);
        }
    }

    private static void requireFree(int port) throws IOException {
        try (var socket = new ServerSocket()) {
            // As the servers themselves do: connections of a server that just ended do not hold its port.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        }
    }
}
