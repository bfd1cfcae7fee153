package pqs.local.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * {@code run.json}: written whenever a child comes or goes, deleted when all have ended. One that is found at the start
 * therefore tells of a launcher that runs, or of one that was killed and may have left orphans.
 */
public final class RunFile {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Path path;

    public RunFile(Path path) {
        this.path = path;
    }

    /** Replaces the file in one step, so that a reader never sees half of it. */
    public synchronized void write(RunRecord run) {
        try {
            var next = path.resolveSibling(path.getFileName() + ".next");
            Files.writeString(next, JSON.writeValueAsString(run));
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("what runs could not be recorded in " + path, e);
        }
    }

    /** Empty when nothing was recorded or the record cannot be read, which then names no process to end. */
    public synchronized Optional<RunRecord> read() {
        try {
            return Optional.of(JSON.readValue(Files.readString(path), RunRecord.class));
        } catch (NoSuchFileException | JsonProcessingException nothingToGoBy) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    public synchronized void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + path, e);
        }
    }
}
