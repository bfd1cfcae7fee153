package pqs.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

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

    /** A child that starts, and after its first death cannot for two times. */
    record ReluctantChild(String name, AtomicInteger starts) implements Child {

        @Override
        public ProcessHandle start() throws IOException {
            return switch (starts.incrementAndGet()) {
                case 2 -> throw new IOException("the disk is full");
                case 3 -> throw new IllegalStateException("it is still full");
                default -> Sleepers.start();
            };
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

    /** A child that answers that it is ready every other time it is asked, beginning with the second. */
    record FlickeringChild(String name, AtomicInteger asked) implements Child {

        @Override
        public ProcessHandle start() {
            return Sleepers.start();
        }

        @Override
        public boolean ready() {
            return asked.incrementAndGet() % 2 == 0;
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
