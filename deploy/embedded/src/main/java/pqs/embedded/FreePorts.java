package pqs.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of the loopback address. */
public final class FreePorts {

    private FreePorts() {}

    /** A port that was free a moment ago: the system hands the same one out again only after all others. */
    public static int next() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on the loopback address", e);
        }
    }

    /** The given port, or a free one for 0.
     *
     * @throws CannotStart when something else listens on it
     */
    public static int claim(int port, String user) {
        if (port == 0) {
            return next();
        }
        try (var socket = new ServerSocket()) {
            // As the servers themselves do: connections of a server that just ended do not hold its port.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return port;
        } catch (IOException e) {
            throw new CannotStart(
                    CannotStart.Reason.PORT_IN_USE,
                    "port " + port + ", wanted by " + user
                            + ", is in use: end the program that listens on it, or choose another port",
                    e);
        }
    }
}
