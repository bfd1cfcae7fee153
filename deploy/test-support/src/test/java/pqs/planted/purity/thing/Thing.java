package pqs.planted.purity.thing;

import java.nio.file.Files;
import java.nio.file.Path;

final class Thing {
    boolean isOnDisk() {
        return Files.exists(Path.of("thing"));
    }
}
