package pqs.bench.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Posts over one kept connection of HTTP/1.1. On a machine where the load shares the processors with what is loaded, a
 * client that does more than that takes them away from it.
 */
final class HttpLane implements Lane {

    private static final int READ_MILLISECONDS_MAX = 60_000;
    private static final int HEADER_BYTES_MAX = 16_384;
    private static final int CREATED = 201;

    /** What is posted: header lines, each with its line break, and a body. */
    record Post(String headers, String json) {}

    /** An answer. */
    record Answered(int status, String body) {}

    private final URI address;
    private final Supplier<Post> posts;
    private final AtomicLong accepted;
    private final Socket socket;
    private final InputStream in;

    /** @param accepted is counted up with each 201 */
    HttpLane(URI address, Supplier<Post> posts, AtomicLong accepted) {
        this.address = address;
        this.posts = posts;
        this.accepted = accepted;
        try {
            socket = new Socket(address.getHost(), address.getPort());
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(READ_MILLISECONDS_MAX);
            in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException e) {
            throw new CannotMeasure(address + " cannot be reached", e);
        }
    }

    @Override
    public boolean once() {
        return post(posts.get()).status() == CREATED;
    }

    Answered post(Post post) {
        var body = post.json().getBytes(UTF_8);
        var head = "POST " + address.getRawPath() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                + "\r\nContent-Type: application/json\r\nAccept: application/json, application/problem+json\r\n"
                + post.headers() + "Content-Length: " + body.length + "\r\n\r\n";
        var headBytes = head.getBytes(ISO_8859_1);
        var request = new byte[headBytes.length + body.length];
        System.arraycopy(headBytes, 0, request, 0, headBytes.length);
        System.arraycopy(body, 0, request, headBytes.length, body.length);
        try {
            socket.getOutputStream().write(request);
            var answered = answer();
            if (answered.status() == CREATED) {
                accepted.incrementAndGet();
            }
            return answered;
        } catch (IOException e) {
            throw new CannotMeasure(address + " did not answer", e);
        }
    }

    private Answered answer() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = -1;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            }
        }
        if (length < 0) {
            throw new IOException("an answer without Content-Length: " + status);
        }
        var body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("the connection ended within an answer");
        }
        return new Answered(status, new String(body, UTF_8));
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new EOFException("the connection ended");
            }
            if (line.length() > HEADER_BYTES_MAX) {
                throw new IOException("a header line longer than " + HEADER_BYTES_MAX + " bytes");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // Nothing is on its way over it any more.
        }
    }
}
