package pqs.systemtests.proxy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One connection through the proxy, and what became of it. */
final class Link {

    private static final int PIECE_BYTES_MAX = 16 * 1024;

    private final FaultProxy proxy;
    private final Socket client;
    private volatile @Nullable Socket server;
    private final AtomicLong passedBytes = new AtomicLong();
    private volatile boolean lost;
    private volatile boolean silent;
    private volatile boolean answersLost;

    Link(FaultProxy proxy, Socket client) {
        this.proxy = proxy;
        this.client = client;
    }

    void begin(int port) {
        Thread.ofVirtual().start(() -> {
            try {
                client.setTcpNoDelay(true);
                var to = new Socket(InetAddress.getLoopbackAddress(), port);
                to.setTcpNoDelay(true);
                server = to;
                Thread.ofVirtual().start(() -> pump(to, client, false));
                pump(client, to, true);
            } catch (IOException nobodyThere) {
                reset();
            }
        });
    }

    /** Whether bytes of it were swallowed, so that it can never be made good. */
    boolean hasLost() {
        return lost;
    }

    boolean isSilent() {
        return silent;
    }

    /** From now on neither side hears anything of the other, not even its end. */
    void fallSilent() {
        silent = true;
    }

    void closeServerSide() {
        var to = server;
        if (to != null) {
            close(to);
        }
    }

    /** Ends it in the rude way: both sides are told by a reset. */
    void reset() {
        proxy.forget(this);
        close(client);
        closeServerSide();
    }

    private void pump(Socket from, Socket to, boolean fromClient) {
        var piece = new byte[PIECE_BYTES_MAX];
        var heard = new StringBuilder();
        try {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            for (int bytes = in.read(piece); bytes >= 0; bytes = in.read(piece)) {
                if (mayPass(piece, bytes, fromClient, heard)) {
                    out.write(piece, 0, bytes);
                    out.flush();
                }
            }
        } catch (IOException broken) {
            // The end of one side is the end of the other, below.
        }
        if (!silent) {
            reset();
        }
    }

    private boolean mayPass(byte[] piece, int bytes, boolean fromClient, StringBuilder heard) throws IOException {
        if (silent) {
            return false;
        }
        return switch (proxy.manner()) {
            case Manner.Pass _ -> !lost && !(answersLost && !fromClient);
            case Manner.Refuse _ -> throw new IOException("refused");
            case Manner.HalfOpen _ -> false;
            case Manner.Hang _ -> {
                lost = true;
                yield false;
            }
            case Manner.Delay(var by) -> {
                LockSupport.parkNanos(by.toNanos());
                yield true;
            }
            case Manner.Throttle(var bytesPerSecond) -> {
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos() * bytes / bytesPerSecond);
                yield true;
            }
            case Manner.CutAfter(var most) -> {
                if (passedBytes.addAndGet(bytes) > most) {
                    throw new IOException("cut");
                }
                yield true;
            }
            case Manner.SwallowAnswersAfter(var words) -> {
                if (fromClient) {
                    heard.append(new String(piece, 0, bytes, StandardCharsets.ISO_8859_1));
                    answersLost |= heard.indexOf(words) >= 0;
                }
                yield fromClient || !answersLost;
            }
        };
    }

    /** Without lingering, so that the other side is told at once and by a reset. */
    private static void close(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException closedAlready) {
            // Then there is nothing to set.
        }
        try {
            socket.close();
        } catch (IOException closedAlready) {
            // Closed is what it should be.
        }
    }
}
