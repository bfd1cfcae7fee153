package pqs.systemtests.world;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import pqs.local.RunningSystem;

/** Waits until nothing moves any more: every outbox published, every consumer up to date, every notice
 * sent or given up. */
public record Rest(RunningSystem system) {

    public static final List<String> SERVICES = List.of("intake", "surveillance", "review", "notifications");

    /** How long it took until the outboxes were empty, for the first time since the call. */
    public Duration awaitDrainedOutboxes(Duration limit) {
        long begun = System.nanoTime();
        await("outboxes drained")
                .atMost(limit)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> unpublished() == 0);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** A consumer that catches up may fill an outbox again, so all must be quiet in the same look. */
    public void awaitQuiet(Duration limit) {
        var topics = new Topics(system);
        await("nothing moves")
                .atMost(limit)
                // A broker or database that is coming back does not answer yet.
                .ignoreExceptionsInstanceOf(IllegalStateException.class)
                .pollInterval(Duration.ofMillis(500))
                .until(() ->
                        unpublished() == 0 && topics.lag().isEmpty() && noticesToSend() == 0 && unpublished() == 0);
    }

    private long noticesToSend() {
        return new Database(system, "notifications")
                .number("select count(*) from notice where state in ('owed', 'sending')");
    }

    private long unpublished() {
        return SERVICES.stream()
                .mapToLong(service ->
                        new Database(system, service).number("select count(*) from outbox where published_at is null"))
                .sum();
    }
}
