package pqs.notifications.mail.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import pqs.notifications.mail.Behaviour;

/** A mail server that behaves as badly as told: a real one cannot be made to. */
final class ScriptedSmtpServer implements AutoCloseable {

    private final Behaviour behaviour;
    private final ServerSocket door;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<Socket> lines = new CopyOnWriteArrayList<>();

    ScriptedSmtpServer(Behaviour behaviour) {
        this.behaviour = behaviour;
        try {
            door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            if (behaviour == Behaviour.IS_DOWN) {
                door.close();
            } else {
                Thread.ofVirtual().start(this::serve);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    List<String> taken() {
        return List.copyOf(taken);
    }

    private void serve() {
        try {
            while (!door.isClosed()) {
                var line = door.accept();
                lines.add(line);
                converse(line);
            }
        } catch (IOException _) {
            // the client or the test hung up
        }
    }

    private void converse(Socket line) throws IOException {
        var in = new BufferedReader(new InputStreamReader(line.getInputStream(), UTF_8));
        var out = line.getOutputStream();
        var id = Optional.<String>empty();
        boolean inMessage = false;
        answer(line, out, "GREETING", "220 scripted");
        for (var said = in.readLine(); said != null; said = in.readLine()) {
            if (!inMessage) {
                var verb = said.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
                inMessage = verb.equals("DATA");
                answer(line, out, verb, inMessage ? "354 go on" : verb.equals("QUIT") ? "221 bye" : "250 fine");
            } else if (said.equals(".")) {
                inMessage = false;
                answer(line, out, "MESSAGE", "250 taken");
                if (behaviour == Behaviour.ACCEPTS) {
                    taken.add(id.orElse("no Message-ID"));
                }
            } else if (said.startsWith("Message-ID: <")) {
                id = Optional.of(said.substring("Message-ID: <".length(), said.length() - 1));
            }
        }
    }

    private void answer(Socket line, OutputStream out, String step, String usual) throws IOException {
        switch (behaviour) {
            case REFUSES_RECIPIENT -> say(out, step.equals("RCPT") ? "550 nobody of that name" : usual);
            case REFUSES_SENDER_FOR_NOW -> say(out, step.equals("MAIL") ? "451 later" : usual);
            case REFUSES_MESSAGE -> say(out, step.equals("MESSAGE") ? "550 not this" : usual);
            case REFUSES_MESSAGE_FOR_NOW -> say(out, step.equals("MESSAGE") ? "451 later" : usual);
            case REFUSES_MESSAGE_FOR_NOW_AND_HANGS_UP -> {
                say(out, step.equals("MESSAGE") ? "451 later" : usual);
                hangUpAt("MESSAGE", step, line);
            }
            case SILENT_AFTER_MESSAGE -> sayUnless("MESSAGE", step, out, usual);
            case SILENT_AT_GREETING -> sayUnless("GREETING", step, out, usual);
            case HANGS_UP_AFTER_MESSAGE -> {
                hangUpAt("MESSAGE", step, line);
                say(out, usual);
            }
            case HANGS_UP_AT_GREETING -> {
                hangUpAt("GREETING", step, line);
                say(out, usual);
            }
            case HANGS_UP_AT_RECIPIENT -> {
                hangUpAt("RCPT", step, line);
                say(out, usual);
            }
            case ACCEPTS, IS_DOWN -> say(out, usual);
        }
    }

    private static void sayUnless(String silentAt, String step, OutputStream out, String usual) throws IOException {
        if (!step.equals(silentAt)) {
            say(out, usual);
        }
    }

    private static void hangUpAt(String end, String step, Socket line) throws IOException {
        if (step.equals(end)) {
            line.close();
            throw new IOException("hung up");
        }
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write((words + "\r\n").getBytes(UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        try {
            door.close();
            for (var line : lines) {
                line.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
