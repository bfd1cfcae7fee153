package pqs.systemtests.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;

/** A mail server that is polite until it is told for whom the message is, and then always answers the same. */
final class RefusingMailServer implements AutoCloseable {

    private static final int WAITING_CONNECTIONS_MAX = 50;

    private final ServerSocket door;
    private final String answer;

    private RefusingMailServer(ServerSocket door, String answer) {
        this.door = door;
        this.answer = answer;
    }

    /** @param answer to RCPT, such as {@code 451 not now} */
    static RefusingMailServer answering(String answer) {
        try {
            var door = new ServerSocket(0, WAITING_CONNECTIONS_MAX, InetAddress.getLoopbackAddress());
            var server = new RefusingMailServer(door, answer);
            Thread.ofVirtual().start(server::receive);
            return server;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII))) {
            say(client, "220 refusing.invalid");
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                say(client, line.toUpperCase(Locale.ROOT).startsWith("RCPT") ? answer : "250 ok");
            }
        } catch (IOException gone) {
            // Whoever hangs up has heard enough.
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
