package pqs.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The broker says "ready" once its topics exist; after a restart it is enough that it listens, for then they do. */
record BrokerReady(Path log, int port) {

    private static final int CONNECT_MILLIS_MAX = 500;

    boolean now() {
        return listens() && saidSo();
    }

    private boolean listens() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS_MAX);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private boolean saidSo() {
        try (var lines = Files.lines(log)) {
            return lines.anyMatch(line -> line.startsWith("ready "));
        } catch (IOException notYet) {
            return false;
        }
    }
}
