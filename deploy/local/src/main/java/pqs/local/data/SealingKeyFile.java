package pqs.local.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The sealing keys of one service, one {@code name:key} a line, the current one first: the file that the service has mounted
 * and looks at whenever it seals or opens. Keys are made by chance and named {@code demonstration-…}, so that no service
 * outside a demonstration starts with one.
 */
public final class SealingKeyFile {

    private static final int KEY_BYTES = 32;
    private static final String NAME = "demonstration-";

    private final Path file;
    private final SecureRandom random = new SecureRandom();

    public SealingKeyFile(Path file) {
        this.file = file;
    }

    /** Makes the first key where there is none yet. */
    public Path ensure() {
        if (lines().isEmpty()) {
            rotate();
        }
        return file;
    }

    /** Puts a new key before the others; the name of it. */
    public String rotate() {
        var lines = new ArrayList<>(lines());
        int last = names().stream()
                .filter(name -> name.matches(NAME + "\\d{1,6}"))
                .mapToInt(name -> Integer.parseInt(name.substring(NAME.length())))
                .max()
                .orElse(0);
        var name = NAME + (last + 1);
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        lines.addFirst(name + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(key));
        write(lines);
        return name;
    }

    public void remove(String name) {
        write(lines().stream().filter(line -> !line.startsWith(name + ":")).toList());
    }

    /** The names of the keys, the current one first. */
    public List<String> names() {
        return lines().stream()
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();
    }

    private List<String> lines() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> line.indexOf(':') > 0)
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("the sealing keys in " + file + " cannot be read", e);
        }
    }

    private void write(List<String> lines) {
        try {
            var folder = file.toAbsolutePath().getParent();
            if (folder != null && !Files.exists(folder)) {
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            PrivateFile.write(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the sealing keys cannot be kept in " + file, e);
        }
    }
}
