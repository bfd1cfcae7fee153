package pqs.platform.failpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The moments at which a crash is most interesting, each by its name. Where no folder is configured, passing one does
 * nothing. In a fault campaign a file in that folder, named after the point, says at which passage from now the process
 * ends as {@code kill -9} would end it: no finally, no shutdown hook, no goodbye. {@code StartUpCheck} refuses the folder
 * outside of a demonstration.
 */
@ApplicationScoped
public class Failpoints {

    /** What a shell reports of a process that was killed with -9. */
    private static final int AS_IF_KILLED = 137;

    private final Optional<Path> folder;
    private final Runnable end;

    @Inject
    Failpoints(@ConfigProperty(name = "pqs.failpoint.folder") Optional<String> folder) {
        this(folder.map(Path::of), () -> Runtime.getRuntime().halt(AS_IF_KILLED));
    }

    Failpoints(Optional<Path> folder, Runnable end) {
        this.folder = folder;
        this.end = end;
    }

    /** For code that is put together by hand: no point ever ends it. */
    public static Failpoints none() {
        return new Failpoints(Optional.empty(), () -> {});
    }

    /** Passes a point, or does not survive it. */
    public void pass(String point) {
        folder.map(orders -> orders.resolve(point)).filter(Files::exists).ifPresent(this::countDown);
    }

    /** The order is gone before the process is, so that whoever comes back in its place lives. */
    private synchronized void countDown(Path order) {
        try {
            int left = Integer.parseInt(Files.readString(order).strip()) - 1;
            if (left > 0) {
                Files.writeString(order, Integer.toString(left));
                return;
            }
            Files.delete(order);
        } catch (NoSuchFileException carriedOutMeanwhile) {
            return;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the order to end here cannot be read: " + order, unreadable);
        }
        end.run();
    }
}
