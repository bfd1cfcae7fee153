package pqs.local.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * All caught messages, one JSON line each. A message is on disk before the sender is told that it was taken; a last line
 * that is cut off belongs to a message that never was.
 */
public final class MailArchive {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final Path file;
    private final List<CaughtMessage> oldestFirst = new ArrayList<>();

    public MailArchive(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            read();
        }
    }

    /** @param message its number is given here: one more than the last one's */
    synchronized CaughtMessage keep(CaughtMessage message) throws IOException {
        var numbered = new CaughtMessage(
                oldestFirst.size() + 1L,
                message.receivedAt(),
                message.messageId(),
                message.from(),
                message.to(),
                message.subject(),
                message.text());
        var line = ByteBuffer.wrap((JSON.writeValueAsString(numbered) + "\n").getBytes(StandardCharsets.UTF_8));
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            append(channel, line);
        }
        oldestFirst.add(numbered);
        return numbered;
    }

    /** On a full disk a part may have been written; it is taken back, lest the next message continues its line. */
    private static void append(FileChannel channel, ByteBuffer line) throws IOException {
        long whole = channel.size();
        try {
            channel.position(whole);
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
        } catch (IOException e) {
            channel.truncate(whole);
            throw e;
        }
    }

    public synchronized List<CaughtMessage> newestFirst() {
        return List.copyOf(oldestFirst.reversed());
    }

    public String json() {
        try {
            return JSON.writeValueAsString(newestFirst());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try {
            var bytes = Files.readAllBytes(file);
            int begin = 0;
            for (int end = 0; end < bytes.length; end++) {
                if (bytes[end] == '\n') {
                    oldestFirst.add(JSON.readValue(bytes, begin, end - begin, CaughtMessage.class));
                    begin = end + 1;
                }
            }
            dropCutOff(begin, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException("the caught mails in " + file + " cannot be read", e);
        }
    }

    /** Without this the next message would be written onto the end of the broken line. */
    private void dropCutOff(int whole, int length) throws IOException {
        if (whole < length) {
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(whole);
            }
        }
    }
}
