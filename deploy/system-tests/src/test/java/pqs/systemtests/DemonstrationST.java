package pqs.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import pqs.local.RunningSystem;
import pqs.systemtests.world.Database;
import pqs.systemtests.world.PlayedStory;
import pqs.systemtests.world.Rest;
import pqs.systemtests.world.TheSystem;

/** The story that {@code ./pqs demo} tells, and that telling it again on the same data changes nothing. */
class DemonstrationST {

    @Test
    void theStoryEndsWellAndTellsTheTruthWhenToldAgain() {
        var first = PlayedStory.first();
        System.out.println(first.text());
        assertThat(first.status()).as(first.text()).isZero();
        assertThat(first.text())
                .contains("12,922 rows read")
                .contains("12,765 rows read")
                .contains("flags on real organisations, which the rule forbids: 0");

        var system = TheSystem.running();
        new Rest(system).awaitQuiet(Duration.ofSeconds(60));
        var before = Holdings.of(system);
        var second = PlayedStory.again();
        assertThat(second.status()).as(second.text()).isZero();
        assertThat(second.text())
                .contains("0 new, 0 changed, 12,922 there already")
                .contains("stands already, from an earlier run");
        new Rest(system).awaitQuiet(Duration.ofSeconds(60));
        assertThat(Holdings.of(system)).isEqualTo(before);
    }

    /** What a second telling must leave as it is. */
    private record Holdings(long concerns, long observations, long flags, long reviews, int messages) {

        static Holdings of(RunningSystem system) {
            return new Holdings(
                    new Database(system, "intake").number("select count(*) from concern"),
                    new Database(system, "surveillance").number("select count(*) from observation"),
                    new Database(system, "surveillance").number("select count(*) from flag"),
                    new Database(system, "review").number("select count(*) from review"),
                    system.outbox().size());
        }
    }
}
