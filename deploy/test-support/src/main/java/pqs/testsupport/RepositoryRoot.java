package pqs.testsupport;

import java.nio.file.Files;
import java.nio.file.Path;

/** The top folder of the repository, found from wherever the tests run. */
final class RepositoryRoot {

    private static final String LANDMARK = "deploy/topics.yaml";

    private RepositoryRoot() {}

    static Path find() {
        var start = Path.of("").toAbsolutePath();
        for (var folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(LANDMARK))) {
                return folder;
            }
        }
        throw new IllegalStateException("no folder above " + start + " holds " + LANDMARK);
    }
}
