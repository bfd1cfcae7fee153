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
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
        }
        oldestFirst.add(numbered);
        return numbered;
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
            for (var line : Files.readAllLines(file)) {
                oldestFirst.add(JSON.readValue(line, CaughtMessage.class));
            }
        } catch (JsonProcessingException cutOff) {
            dropWhatFollows();
        } catch (IOException e) {
            throw new UncheckedIOException("the caught mails in " + file + " cannot be read", e);
        }
    }

    /** Without this the next message would be written onto the end of the broken line. */
    private void dropWhatFollows() {
        try {
            var whole = new StringBuilder();
            for (var message : oldestFirst) {
                whole.append(JSON.writeValueAsString(message)).append('\n');
            }
            Files.writeString(file, whole);
        } catch (IOException e) {
            throw new UncheckedIOException("the caught mails in " + file + " cannot be mended", e);
        }
    }
}
