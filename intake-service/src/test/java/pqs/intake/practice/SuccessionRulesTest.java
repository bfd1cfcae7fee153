package pqs.intake.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pqs.platform.fault.Fault;

class SuccessionRulesTest {

    @Test
    void whatTheDirectoryDoesNotHaveIsRefusedWithTheRemedy() {
        assertThat(refused(follows("DEMO-A", "DEMO-B"), Set.of())).isEqualTo("predecessorCode not-in-directory");
        assertThat(refused(follows("DEMO-A", "DEMO-B"), codes("DEMO-A"))).isEqualTo("successorCode not-in-directory");
        assertThat(refused(follows("DEMO-A", "DEMO-B"), codes("DEMO-B"))).isEqualTo("predecessorCode not-in-directory");
    }

    @Test
    void inventedAndRealPracticesDoNotFollowOneAnother() {
        assertThat(refused(follows("A81001", "DEMO-B"), codes("A81001", "DEMO-B")))
                .isEqualTo("successorCode invented-and-real");
    }

    @Test
    void aCircleIsRefusedHoweverLong() {
        var known = List.of(follows("DEMO-A", "DEMO-B"), follows("DEMO-B", "DEMO-C"));
        var all = codes("DEMO-A", "DEMO-B", "DEMO-C", "DEMO-D");

        assertThat(refused(follows("DEMO-C", "DEMO-A"), all, known)).isEqualTo("successorCode circle");
        assertThat(refused(follows("DEMO-B", "DEMO-A"), all, known)).isEqualTo("successorCode circle");
        assertThat(refused(follows("DEMO-C", "DEMO-D"), all, known)).isEmpty();
        assertThat(refused(follows("DEMO-A", "DEMO-C"), all, known)).as("split").isEmpty();
        var graph = new SuccessionGraph(known);
        assertThatThrownBy(() -> graph.add(follows("DEMO-C", "DEMO-A"))).hasMessageContaining("circle");
    }

    /** Whatever comes in whatever order, what was taken can be followed to an end. */
    @Test
    void whatIsTakenNeverHasACircle() {
        for (long seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var graph = new SuccessionGraph(List.of());
            var taken = new ArrayList<Succession>();
            for (int i = 0; i < 40; i++) {
                int from = random.nextInt(12);
                int to = (from + 1 + random.nextInt(11)) % 12;
                var succession = follows("DEMO-" + from, "DEMO-" + to);
                if (!graph.wouldClose(succession)) {
                    graph.add(succession);
                    taken.add(succession);
                }
            }
            assertThat(hasCircle(taken)).as("seed " + seed).isFalse();
        }
    }

    /** Takes away, again and again, what leads nowhere; what is left goes round. */
    private static boolean hasCircle(List<Succession> taken) {
        var left = new ArrayList<>(taken);
        int before;
        do {
            before = left.size();
            var leading = left.stream().map(Succession::predecessor).collect(Collectors.toSet());
            left.removeIf(each -> !leading.contains(each.successor()));
        } while (left.size() < before);
        return !left.isEmpty();
    }

    @Test
    void whoFollowsSeesWhatAllBeforeItLeftAndNotTheOtherWayRound() {
        var sight = new PracticeSight(Map.of("C", Set.of("B"), "B", Set.of("A1", "A2")));
        assertThat(sight.of("C")).containsExactlyInAnyOrder("B", "A1", "A2");
        assertThat(sight.of("B")).containsExactlyInAnyOrder("A1", "A2");
        assertThat(sight.of("A1")).isEmpty();
        assertThat(sight.of("X")).isEmpty();
    }

    @Test
    void aCircleThatShouldNotBeThereEnds() {
        var round = new HashMap<String, Set<String>>();
        round.put("A", Set.of("B"));
        round.put("B", new HashSet<>(Set.of("A")));
        assertThat(new PracticeSight(round).of("A")).containsExactly("B");
    }

    @Test
    void onlyAFileThatNamesMostPracticesSpeaksForTheOthers() {
        assertThat(new FullFile(false, 12_900, 22).speaksForAll()).isTrue();
        assertThat(new FullFile(false, 12_922, 0).speaksForAll()).isTrue();
        assertThat(new FullFile(true, 3, 12_919).speaksForAll()).isFalse();
        assertThat(new FullFile(true, 0, 0).speaksForAll()).isFalse();
    }

    @Test
    void oneSuccessorIsTheSuccessorAndSeveralAreNone() {
        var practice = PracticeRows.practice("DEMO-A", Map.of());
        var one = follows("DEMO-A", "DEMO-B");
        assertThat(new DirectoryEntry(practice, List.of(one)).successor()).contains(one);
        assertThat(new DirectoryEntry(practice, List.of(one, follows("DEMO-A", "DEMO-C"))).successor())
                .isEmpty();
    }

    private static String refused(Succession succession, Set<PracticeCode> inDirectory) {
        return refused(succession, inDirectory, List.of());
    }

    private static String refused(Succession succession, Set<PracticeCode> inDirectory, List<Succession> known) {
        return SuccessionRules.refuse(succession, inDirectory, new SuccessionGraph(known))
                .map(SuccessionRulesTest::words)
                .orElse("");
    }

    private static String words(Fault fault) {
        return fault.field() + " " + fault.code();
    }

    private static Succession follows(String predecessor, String successor) {
        return new Succession(
                new PracticeCode(predecessor), new PracticeCode(successor), LocalDate.of(2024, 4, 1), "R");
    }

    private static Set<PracticeCode> codes(String... codes) {
        return Stream.of(codes).map(PracticeCode::new).collect(Collectors.toSet());
    }
}
