package pqs.intake.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pqs.intake.concern.Attention;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.Outcome;
import pqs.intake.concern.Source;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;

class MergeRulesTest {

    private static final Optional<String> AQP1 = Optional.of("DEMO-AQP1");
    private static final Outcome OUTCOME = new Outcome(Outcome.Kind.EXPLAINED, "There was nothing to change.");

    @Test
    void twoOpenOnesAboutOneProviderGoTogether() {
        var from = SimilarCases.received(1);

        assertThat(MergeRules.mergeable(from, SimilarCases.received(2), Optional.empty()))
                .isEqualTo(from);
    }

    @Test
    void aConcernIsNotPutTogetherWithItself() {
        assertThat(codes(SimilarCases.received(1), SimilarCases.received(1))).containsExactly("itself");
    }

    @Test
    void intoOneThatIsMergedItselfIsRefusedAndSaysWhereItWent() {
        var into = SimilarCases.received(2)
                .mergeInto(SimilarCases.received(3).facts().id(), "officer", SimilarCases.MONDAY);

        var refused = refused(SimilarCases.received(1), into, Optional.of("C-0003-0000"));

        assertThat(refused.faults())
                .extracting(Fault::message)
                .containsExactly("The other concern was itself put together with C-0003-0000. Choose that one.");
    }

    @Test
    void whatIsClosedOrWithdrawnOrMergedIsNotMerged() {
        var into = SimilarCases.received(2);
        var acknowledged = SimilarCases.received(1).acknowledge("officer", SimilarCases.MONDAY);
        for (ConcernCase done : List.of(
                acknowledged.close(OUTCOME, "officer", SimilarCases.MONDAY),
                acknowledged.withdraw("gp", SimilarCases.MONDAY),
                acknowledged.mergeInto(into.facts().id(), "officer", SimilarCases.MONDAY))) {
            assertThat(refused(done, into, Optional.empty()).kind()).isEqualTo(Refused.Kind.CONFLICT);
        }
    }

    @Test
    void nothingGoesOnInWhatIsClosedOrWithdrawn() {
        var into = SimilarCases.received(2).acknowledge("officer", SimilarCases.MONDAY);

        assertThat(codes(SimilarCases.received(1), into.close(OUTCOME, "officer", SimilarCases.MONDAY)))
                .containsExactly("other-closed");
        assertThat(codes(SimilarCases.received(1), into.withdraw("gp", SimilarCases.MONDAY)))
                .containsExactly("other-withdrawn");
    }

    @Test
    void everythingThatKeepsThemApartIsSaidAtOnce() {
        var from = SimilarCases.received(
                1, Optional.of("DEMO-AQP2"), true, Set.of(Attention.SAFEGUARDING), Source.GENERAL_PRACTICE);
        var into = SimilarCases.received(2, AQP1, false, Set.of(), Source.COMPLIMENT);

        assertThat(codes(from, into)).containsExactly("compliment", "other-provider", "less-urgent", "less-attention");
    }

    @Test
    void oneWhoseProviderIsNotLinkedYetGoesIntoOneThatIsAndNotTheOtherWayRound() {
        var asTyped = SimilarCases.received(1, Optional.empty(), false, Set.of(), Source.VERBAL);
        var linked = SimilarCases.received(2);

        assertThat(MergeRules.mergeable(asTyped, linked, Optional.empty())).isEqualTo(asTyped);
        assertThat(codes(linked, asTyped)).containsExactly("other-provider");
    }

    private static List<String> codes(ConcernCase from, ConcernCase into) {
        return refused(from, into, Optional.empty()).faults().stream()
                .map(Fault::code)
                .toList();
    }

    private static Refused refused(ConcernCase from, ConcernCase into, Optional<String> reference) {
        return catchThrowableOfType(Refused.class, () -> MergeRules.mergeable(from, into, reference));
    }
}
