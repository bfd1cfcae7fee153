package pqs.intake.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.Outcome;
import pqs.platform.fault.Refused;

/** Whatever is done in whatever order: no ring, no concern without an end, and what is separated is as it was. */
class MergeSequencesTest {

    private static final int SEEDS = 400;
    private static final int CONCERNS = 6;
    private static final int STEPS = 60;
    private static final Outcome OUTCOME = new Outcome(Outcome.Kind.EXPLAINED, "There was nothing to change.");

    private final Map<ConcernId, ConcernCase> all = new HashMap<>();
    private final Map<ConcernId, ConcernCase> before = new HashMap<>();
    private int merges;
    private int separations;
    private int refusals;

    @Test
    void nothingIsLostAndNothingGoesRound() {
        for (long seed = 0; seed < SEEDS; seed++) {
            begin();
            var random = new Random(seed);
            for (int step = 0; step < STEPS; step++) {
                step(random, SimilarCases.MONDAY.plusSeconds(step));
                check("seed " + seed + " step " + step);
            }
        }
        assertThat(merges).isGreaterThan(SEEDS);
        assertThat(separations).isGreaterThan(SEEDS);
        assertThat(refusals).isGreaterThan(SEEDS);
    }

    private void begin() {
        all.clear();
        before.clear();
        for (int number = 1; number <= CONCERNS; number++) {
            var received = SimilarCases.received(number);
            all.put(received.facts().id(), received);
        }
    }

    private void step(Random random, Instant at) {
        var ids = new ArrayList<>(all.keySet());
        ids.sort((a, b) -> a.value().compareTo(b.value()));
        var id = ids.get(random.nextInt(ids.size()));
        var now = standing(id);
        switch (random.nextInt(4)) {
            case 0 -> merge(now, standing(ids.get(random.nextInt(ids.size()))), at);
            case 1 -> {
                if (now instanceof ConcernCase.Merged merged) {
                    separations++;
                    all.put(id, merged.unmerge());
                    assertThat(all.get(id)).isEqualTo(before.remove(id));
                }
            }
            case 2 -> {
                if (now instanceof ConcernCase.Received received) {
                    all.put(id, received.acknowledge("officer", at));
                }
            }
            default -> {
                if (now instanceof ConcernCase.Acknowledged acknowledged) {
                    all.put(id, acknowledged.close(OUTCOME, "officer", at));
                } else if (now instanceof ConcernCase.Closed closed) {
                    all.put(id, closed.reopen());
                }
            }
        }
    }

    private ConcernCase standing(ConcernId id) {
        return Objects.requireNonNull(all.get(id), "a concern is lost");
    }

    private void merge(ConcernCase from, ConcernCase into, Instant at) {
        try {
            var open = MergeRules.mergeable(from, into, Optional.empty());
            before.put(from.facts().id(), from);
            all.put(from.facts().id(), open.mergeInto(into.facts().id(), "officer", at));
            merges++;
        } catch (Refused refused) {
            refusals++;
            assertThat(List.of("not-open", "invalid-merge")).contains(refused.code());
        }
    }

    private void check(String where) {
        assertThat(all).as(where).hasSize(CONCERNS);
        for (var one : all.values()) {
            var seen = new HashSet<ConcernId>();
            var at = one;
            while (at instanceof ConcernCase.Merged merged) {
                assertThat(seen.add(merged.facts().id())).as(where + ": a ring").isTrue();
                at = standing(merged.into());
            }
            assertThat(one instanceof ConcernCase.Merged)
                    .as(where)
                    .isEqualTo(before.containsKey(one.facts().id()));
        }
    }
}
