package pqs.surveillance.flag.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import pqs.surveillance.testing.Neighbours;
import pqs.surveillance.testing.World;

/** Flags that were open before there were deadlines get theirs when the service starts. */
@QuarkusTest
class StartMissingDeadlinesQTest {

    private static final Instant START = Instant.parse("2026-09-01T09:00:00Z");

    @Inject
    World world;

    @Inject
    Neighbours neighbours;

    @Inject
    StartMissingDeadlines startMissingDeadlines;

    @Test
    void aFlagThatHasNoDeadlineGetsOneAtTheNextStart() {
        var provider = world.newProvider();
        for (int hour = 0; hour < 3; hour++) {
            neighbours.report(provider, START.plusSeconds(3600L * hour));
        }
        await().until(() -> !flags(provider).isEmpty());
        var flag = flags(provider).getFirst();
        for (var table : List.of("deadline_level", "deadline")) {
            world.rows("delete from " + table + " where subject = ? returning 1", flag);
        }

        startMissingDeadlines.onStart(new StartupEvent());

        assertThat(world.rows("select name, length from deadline where subject = ?", flag))
                .containsExactly("acknowledge-flag|24 working-hours working-days");
    }

    private List<String> flags(String provider) {
        return world.rows("select flag_id from flag where provider_code = ?", provider);
    }
}
