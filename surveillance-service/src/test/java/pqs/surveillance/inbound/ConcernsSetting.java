package pqs.surveillance.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import pqs.surveillance.testing.Neighbours;
import pqs.surveillance.testing.Neighbours.Concern;
import pqs.surveillance.testing.World;

/** Concerns become known from the first day on, and raise the flags of their provider. */
abstract class ConcernsSetting {

    static final Instant DAY_1 = Instant.parse("2026-09-01T09:00:00Z");

    @Inject
    World world;

    @Inject
    Neighbours neighbours;

    List<Concern> reportThree(String provider) {
        return List.of(
                neighbours.report(provider, DAY_1),
                neighbours.report(provider, DAY_1.plus(Duration.ofDays(1))),
                neighbours.report(provider, DAY_1.plus(Duration.ofDays(2))));
    }

    UUID theFlagOf(String provider) {
        await().until(() -> !flagsOf(provider).isEmpty());
        assertThat(flagsOf(provider)).hasSize(1);
        return UUID.fromString(flagsOf(provider).getFirst());
    }

    List<String> flagsOf(String provider) {
        return world.rows("select flag_id from flag where provider_code = ? order by raised_at", provider);
    }

    void awaitObservations(String provider, int count) {
        await().until(() -> world.rows("select 1 from observation where provider_code = ?", provider)
                        .size()
                == count);
    }
}
