package pqs.local.demonstration;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for something that comes by itself, never for longer than said. */
final class Waiting {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private Waiting() {}

    /** What came, and how long it took from the call. */
    record Came<T>(T thing, Duration after) {}

    /**
     * Looks again and again.
     *
     * @param what ends the sentence "waited 20 s for …"
     * @throws StepFailed when it has not come by then
     */
    static <T> Came<T> until(String what, Duration limit, Supplier<Optional<T>> look) {
        long begun = System.nanoTime();
        while (true) {
            var seen = look.get();
            var waited = Duration.ofNanos(System.nanoTime() - begun);
            if (seen.isPresent()) {
                return new Came<>(seen.get(), waited);
            }
            if (waited.compareTo(limit) > 0) {
                throw new StepFailed("waited " + Story.words(limit) + " for " + what + ", in vain");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}
