package pqs.surveillance.flag.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import pqs.surveillance.testing.Neighbours;
import pqs.surveillance.testing.World;

/** A flag on a provider whose commissioner the register does not know is seen by nobody, so it must be heard. */
@QuarkusTest
class UnseenFlagQTest {

    private static final Instant START = Instant.parse("2026-09-01T09:00:00Z");

    @Inject
    World world;

    @Inject
    Neighbours neighbours;

    @Inject
    MeterRegistry metrics;

    @Test
    void aFlagThatNoOrganisationCanSeeIsCountedAndLogged() {
        var before = unseen();
        var log = new Lines();
        var logger = Logger.getLogger(ConsiderFlag.class.getName());
        logger.addHandler(log);
        try {
            report(world.newProvider());
            report("TEST-UNCOMMISSIONED");
        } finally {
            logger.removeHandler(log);
        }

        var flag = flags("TEST-UNCOMMISSIONED").getFirst();
        assertThat(unseen() - before).isEqualTo(1.0);
        assertThat(log.lines).containsExactly("flag raised that no organisation can see flagId=" + flag);
    }

    private void report(String provider) {
        for (int hour = 0; hour < 3; hour++) {
            neighbours.report(provider, START.plusSeconds(3600L * hour));
        }
        await().until(() -> !flags(provider).isEmpty());
    }

    private List<String> flags(String provider) {
        return world.rows("select flag_id from flag where provider_code = ?", provider);
    }

    private double unseen() {
        return metrics.get("pqs.flags.unseen").counter().count();
    }

    /** The lines of one class's log. */
    private static final class Lines extends Handler {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage().formatted(line.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
