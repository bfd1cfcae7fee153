package pqs.systemtests.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Listens on a free port of the loopback address and leads to another, in the {@link Manner} of the moment. Blocking code,
 * two virtual threads a connection.
 */
public final class FaultProxy implements AutoCloseable {

    private static final int WAITING_CONNECTIONS_MAX = 200;

    private final ServerSocket door;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private volatile int leadsTo;
    private volatile Manner manner = new Manner.Pass();

    private FaultProxy(ServerSocket door, int leadsTo) {
        this.door = door;
        this.leadsTo = leadsTo;
    }

    public static FaultProxy leadingTo(int port) {
        try {
            var door = new ServerSocket(0, WAITING_CONNECTIONS_MAX, InetAddress.getLoopbackAddress());
            var proxy = new FaultProxy(door, port);
            Thread.ofVirtual().name("fault-proxy-" + door.getLocalPort()).start(proxy::receive);
            return proxy;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Where new connections are led from now on. */
    public void leadTo(int port) {
        leadsTo = port;
    }

    /** Changes its manner, for the connections there are as well as for new ones. */
    public synchronized void be(Manner next) {
        var before = manner;
        manner = next;
        switch (before) {
            case Manner.Hang _ -> links.stream().filter(Link::hasLost).forEach(Link::reset);
            case Manner.HalfOpen _ -> links.stream().filter(Link::isSilent).forEach(Link::closeServerSide);
            case Manner.Pass _,
                    Manner.Refuse _,
                    Manner.Delay _,
                    Manner.Throttle _,
                    Manner.CutAfter _,
                    Manner.SwallowAnswersAfter _ -> {}
        }
        switch (next) {
            case Manner.Refuse _ -> links.forEach(Link::reset);
            case Manner.HalfOpen _ -> links.forEach(Link::fallSilent);
            case Manner.Pass _,
                    Manner.Hang _,
                    Manner.Delay _,
                    Manner.Throttle _,
                    Manner.CutAfter _,
                    Manner.SwallowAnswersAfter _ -> {}
        }
    }

    Manner manner() {
        return manner;
    }

    void forget(Link link) {
        links.remove(link);
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                receive(door.accept());
            } catch (IOException closed) {
                // The door was closed, or this visitor is gone already; the loop's condition tells.
            }
        }
    }

    /** Refusing is a reset just after the handshake: a closed door could not be sure to get its port back. */
    private synchronized void receive(Socket client) throws IOException {
        if (manner instanceof Manner.Refuse) {
            client.setSoLinger(true, 0);
            client.close();
            return;
        }
        var link = new Link(this, client);
        links.add(link);
        if (manner instanceof Manner.HalfOpen) {
            link.fallSilent();
        } else {
            link.begin(leadsTo);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        links.forEach(Link::reset);
    }
}
