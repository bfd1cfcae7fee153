package pqs.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import pqs.embedded.ProcessesOn;

/**
 * What every Java child bears on its command line: whose data it works on. By it the next launcher knows a child that is on
 * no record, because the one before was killed between starting it and writing it down, or could not write on a full disk.
 */
public final class ChildMark {

    private final Path folder;

    private ChildMark(Path folder) {
        this.folder = folder;
    }

    /** @param dataFolder must exist */
    public static ChildMark of(Path dataFolder) {
        try {
            return new ChildMark(dataFolder.toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the data folder " + dataFolder, e);
        }
    }

    /** The option of the Java machine that is the mark. */
    String option() {
        return "-Dpqs.child-of=" + folder;
    }

    /** Living children of this data folder; never a stranger, whatever its command line says. */
    public List<ProcessHandle> bearers() {
        return new ProcessesOn(folder, Set.of("java"), option()).find();
    }
}
