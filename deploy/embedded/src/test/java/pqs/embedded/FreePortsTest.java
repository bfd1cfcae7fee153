package pqs.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreePortsTest {

    @Test
    void neverOneThatAnOutgoingConnectionCouldTake() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var outgoing = new Socket(server.getInetAddress(), server.getLocalPort())) {
            assertThat(outgoing.getLocalPort()).as("what systems give away").isGreaterThan(32_767);
        }
        assertThat(IntStream.range(0, 200).map(i -> FreePorts.next())).allMatch(port -> port < 32_768);
    }

    @Test
    void neverTheSameTwice() {
        assertThat(IntStream.range(0, 500).map(i -> FreePorts.next()).boxed().toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void aPortOnWhichSomethingListensIsNotClaimed() throws IOException {
        int port = FreePorts.next();
        assertThat(FreePorts.claim(port, "the test")).isEqualTo(port);
        try (var other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> FreePorts.claim(other.getLocalPort(), "the test"))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("port " + port + ", wanted by the test, is in use");
        }
    }
}
