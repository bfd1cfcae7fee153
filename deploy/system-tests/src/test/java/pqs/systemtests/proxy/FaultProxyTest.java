package pqs.systemtests.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The proxy between a client and a server that sends back what it hears. */
class FaultProxyTest {

    private static final int SILENCE_MILLIS_MAX = 800;

    private final ServerSocket server;
    private final FaultProxy proxy;

    FaultProxyTest() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        proxy = FaultProxy.leadingTo(server.getLocalPort());
    }

    @BeforeEach
    void echo() {
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    var visitor = server.accept();
                    Thread.ofVirtual().start(() -> echo(visitor));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    private static void echo(Socket visitor) {
        try (visitor) {
            visitor.getInputStream().transferTo(visitor.getOutputStream());
        } catch (IOException gone) {
            // The visitor has left.
        }
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        server.close();
    }

    @Test
    void passesBothWays() throws IOException {
        try (var client = visit()) {
            assertThat(said(client, "hello")).isEqualTo("hello");
        }
    }

    @Test
    void refusesByAResetOldAndNew() throws IOException {
        try (var old = visit()) {
            said(old, "hello");
            proxy.be(new Manner.Refuse());

            assertThatThrownBy(() -> said(old, "more")).isInstanceOf(SocketException.class);
            assertThatThrownBy(() -> {
                        try (var late = visit()) {
                            said(late, "hello");
                        }
                    })
                    .isInstanceOf(SocketException.class);
        }
        proxy.be(new Manner.Pass());
        try (var next = visit()) {
            assertThat(said(next, "again")).isEqualTo("again");
        }
    }

    @Test
    void hangsWithoutAWordAndResetsWhatItSwallowedWhenItIsOver() throws IOException {
        try (var swallowed = visit();
                var idle = visit()) {
            said(swallowed, "hello");
            said(idle, "hello");
            proxy.be(new Manner.Hang());

            assertThatThrownBy(() -> said(swallowed, "more")).isInstanceOf(SocketTimeoutException.class);
            try (var late = visit()) {
                assertThatThrownBy(() -> said(late, "hello")).isInstanceOf(SocketTimeoutException.class);
            }
            proxy.be(new Manner.Pass());

            assertThatThrownBy(() -> said(swallowed, "more")).isInstanceOf(SocketException.class);
            assertThat(said(idle, "nothing of it was lost")).isEqualTo("nothing of it was lost");
        }
    }

    @Test
    void aHalfOpenConnectionStaysSilentForEverButNewOnesWorkOnceTheLineIsBack() throws IOException {
        try (var old = visit()) {
            said(old, "hello");
            proxy.be(new Manner.HalfOpen());
            assertThatThrownBy(() -> said(old, "more")).isInstanceOf(SocketTimeoutException.class);
            try (var late = visit()) {
                assertThatThrownBy(() -> said(late, "hello")).isInstanceOf(SocketTimeoutException.class);
            }

            proxy.be(new Manner.Pass());
            assertThatThrownBy(() -> said(old, "more")).isInstanceOf(SocketTimeoutException.class);
            try (var next = visit()) {
                assertThat(said(next, "again")).isEqualTo("again");
            }
        }
    }

    @Test
    void delaysAndThrottles() throws IOException {
        try (var client = visit()) {
            proxy.be(new Manner.Delay(Duration.ofMillis(60)));
            assertThat(millis(() -> said(client, "slow"))).isBetween(120L, 2_000L);

            proxy.be(new Manner.Throttle(100));
            assertThat(millis(() -> said(client, "0123456789"))).isBetween(200L, 2_000L);
        }
    }

    @Test
    void cutsAfterSoManyBytes() throws IOException {
        try (var client = visit()) {
            proxy.be(new Manner.CutAfter(12));
            assertThat(said(client, "hello")).isEqualTo("hello");
            assertThatThrownBy(() -> said(client, "hello")).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void swallowsTheAnswerToCertainWordsAndAllAfterIt() throws IOException {
        try (var client = visit()) {
            proxy.be(new Manner.SwallowAnswersAfter("full stop"));
            assertThat(said(client, "hello")).isEqualTo("hello");
            assertThatThrownBy(() -> said(client, "full stop")).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void leadsNewConnectionsElsewhere() throws IOException {
        try (var other = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            proxy.leadTo(other.getLocalPort());
            try (var client = visit();
                    var arrived = other.accept()) {
                arrived.getOutputStream().write("other".getBytes(StandardCharsets.US_ASCII));
                assertThat(new String(client.getInputStream().readNBytes(5), StandardCharsets.US_ASCII))
                        .isEqualTo("other");
            }
        }
    }

    private Socket visit() throws IOException {
        var client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        client.setSoTimeout(SILENCE_MILLIS_MAX);
        return client;
    }

    private static String said(Socket client, String words) throws IOException {
        var bytes = words.getBytes(StandardCharsets.US_ASCII);
        client.getOutputStream().write(bytes);
        var back = client.getInputStream().readNBytes(bytes.length);
        if (back.length < bytes.length) {
            throw new SocketException("ended");
        }
        return new String(back, StandardCharsets.US_ASCII);
    }

    private interface Talk {
        String run() throws IOException;
    }

    private static long millis(Talk talk) throws IOException {
        long begun = System.nanoTime();
        List.of(talk.run());
        return (System.nanoTime() - begun) / 1_000_000;
    }
}
