package pqs.platform.audit.anchor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * A service's anchors, one file each, in a folder that the database's administrators cannot write to. A file is made once and
 * never opened for writing again; its name is its number, so that two replicas cannot make the same anchor twice.
 */
public final class AnchorFolder {

    private static final Pattern NAME = Pattern.compile("([0-9]{10})\\.anchor");

    private final Path folder;

    /** @param root the folder of all services' anchors */
    public AnchorFolder(Path root, String service) {
        this.folder = root.resolve(service);
    }

    /** Makes the folder if need be. */
    public void prepare() throws IOException {
        Files.createDirectories(folder);
        if (!Files.isWritable(folder)) {
            throw new IOException("the folder of audit anchors cannot be written to: " + folder);
        }
    }

    /**
     * Keeps the text of an anchor, on disk before this returns.
     *
     * @throws java.nio.file.FileAlreadyExistsException if there is one of this number
     */
    public void add(long number, String text) throws IOException {
        var half = folder.resolve(name(number) + ".half");
        Files.deleteIfExists(half);
        try (var file = FileChannel.open(half, CREATE_NEW, WRITE)) {
            var bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
        // A link fails where the file exists; a move might replace it.
        Files.createLink(folder.resolve(name(number)), half);
        Files.delete(half);
        try (var directory = FileChannel.open(folder)) {
            directory.force(true);
        }
    }

    /** The text of an anchor, if there is one of this number. */
    public Optional<String> text(long number) {
        try {
            return Optional.of(Files.readString(folder.resolve(name(number))));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("an audit anchor cannot be read", e);
        }
    }

    /** Numbers of all anchors that are here, ascending. */
    public List<Long> numbers() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> number(file.getFileName().toString()))
                    .filter(OptionalLong::isPresent)
                    .map(OptionalLong::getAsLong)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of audit anchors cannot be read", e);
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    private static OptionalLong number(String file) {
        var matcher = NAME.matcher(file);
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }

    private static String name(long number) {
        return String.format(Locale.ROOT, "%010d.anchor", number);
    }
}
