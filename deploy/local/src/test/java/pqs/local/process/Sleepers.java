package pqs.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Real processes that do nothing for a minute. */
final class Sleepers {

    private Sleepers() {}

    static ProcessHandle start() {
        try {
            return new ProcessBuilder("sleep", "60").start().toHandle();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A child that sleeps and is ready at once. */
    record SleepingChild(String name) implements Child {

        @Override
        public ProcessHandle start() {
            return Sleepers.start();
        }

        @Override
        public boolean ready() {
            return true;
        }

        @Override
        public Path logFile() {
            return Path.of("/dev/null");
        }
    }

    /** A child that ends as soon as it has begun. */
    record DyingChild(String name) implements Child {

        @Override
        public ProcessHandle start() throws IOException {
            return new ProcessBuilder("false").start().toHandle();
        }

        @Override
        public boolean ready() {
            return false;
        }

        @Override
        public Path logFile() {
            return Path.of("/dev/null");
        }
    }
}
