package pqs.surveillance.flag.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pqs.surveillance.testing.Neighbours;
import pqs.surveillance.testing.World;

/** In the demonstration nothing invented is held against a real organisation. */
@QuarkusTest
@TestProfile(DemonstrationQTest.Demonstration.class)
class DemonstrationQTest {

    public static final class Demonstration implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("pqs.demonstration", "true");
        }
    }

    private static final Instant START = Instant.parse("2026-09-01T09:00:00Z");

    @Inject
    World world;

    @Inject
    Neighbours neighbours;

    @Test
    void aRealOrganisationIsNeverFlaggedAndAnInventedOneIs() {
        var invented = world.newProvider();
        for (int hour = 0; hour < 3; hour++) {
            neighbours.report("REAL1", START.plusSeconds(3600L * hour));
            neighbours.report(invented, START.plusSeconds(3600L * hour));
        }

        await().until(() -> recorded("REAL1") == 3 && recorded(invented) == 3);

        assertThat(flags("REAL1")).isZero();
        assertThat(flags(invented)).isEqualTo(1);
    }

    private int recorded(String provider) {
        return world.rows("select 1 from observation where provider_code = ?", provider)
                .size();
    }

    private int flags(String provider) {
        return world.rows("select 1 from flag where provider_code = ?", provider)
                .size();
    }
}
