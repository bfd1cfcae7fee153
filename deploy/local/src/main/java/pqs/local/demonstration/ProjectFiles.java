package pqs.local.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the checkout is whose built classes are running, and its files that the demonstration needs. */
public record ProjectFiles(Path folder) {

    private static final Path ITS_MARK = Path.of("deploy", "topics.yaml");

    /** The checkout around these classes, be they in a jar or in a folder. */
    public static ProjectFiles aroundThis() {
        try {
            var classes =
                    ProjectFiles.class.getProtectionDomain().getCodeSource().getLocation();
            for (var folder = Path.of(classes.toURI()); folder != null; folder = folder.getParent()) {
                if (Files.exists(folder.resolve(ITS_MARK))) {
                    return new ProjectFiles(folder);
                }
            }
            throw new StepFailed("no checkout with " + ITS_MARK + " around " + classes);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public byte[] practices() {
        return bytes("ods/epraccur_2015-11-27.csv");
    }

    public byte[] trusts() {
        return bytes("ods/etr.csv");
    }

    public byte[] attendances() {
        return bytes("nhs/ae_attendances.csv");
    }

    public Path browserFolder() {
        return folder.resolve("deploy/browser");
    }

    private byte[] bytes(String name) {
        try {
            return Files.readAllBytes(folder.resolve("deploy/local/data").resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the demonstration's data cannot be read: " + name, unreadable);
        }
    }
}
