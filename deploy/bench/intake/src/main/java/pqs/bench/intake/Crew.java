package pqs.bench.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Virtual threads that work beside each other; the first failure of one is thrown to whoever waits for them. */
final class Crew {

    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    void send(Runnable work) {
        threads.add(Thread.ofVirtual().start(() -> {
            try {
                work.run();
            } catch (RuntimeException failed) {
                failure.compareAndSet(null, failed);
            }
        }));
    }

    void await() {
        try {
            for (var thread : threads) {
                thread.join();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotMeasure("interrupted", interrupted);
        }
        var failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }
}
