package pqs.local.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The log of one child: begun anew at each start of the launcher, with the one before kept beside it. */
public record LogFile(Path path) {

    private static final long TAIL_BYTES_MAX = 64 * 1024;

    /** Moves what is there to {@code <name>.log.before}, so that a file never grows over many runs. */
    public LogFile begin() throws IOException {
        Files.createDirectories(path.getParent());
        if (Files.exists(path)) {
            Files.move(path, path.resolveSibling(path.getFileName() + ".before"), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.createFile(path);
        return this;
    }

    /** The last lines, for a message that says why something did not start; empty when the file cannot be read. */
    public List<String> lastLines(int count) {
        try (var file = Files.newByteChannel(path)) {
            file.position(Math.max(0, file.size() - TAIL_BYTES_MAX));
            var bytes = ByteBuffer.allocate((int) Math.min(file.size(), TAIL_BYTES_MAX));
            int read = 0;
            while (bytes.hasRemaining() && read >= 0) {
                read = file.read(bytes);
            }
            var lines = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
