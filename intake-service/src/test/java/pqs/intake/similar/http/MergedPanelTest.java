package pqs.intake.similar.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pqs.intake.concern.Attention;
import pqs.intake.concern.Outcome;
import pqs.intake.concern.Source;
import pqs.intake.similar.SimilarCases;

class MergedPanelTest {

    private static final Outcome OUTCOME = new Outcome(Outcome.Kind.CHANGED, "Words for the other reporter alone.");

    @Test
    void saysHowTheOtherStandsInWordsThatAreTheSameForEverybody() {
        var received = SimilarCases.received(1);
        var acknowledged = received.acknowledge("officer", SimilarCases.MONDAY);

        assertThat(MergedPanel.news(received)).isEqualTo("Somebody will look into both.");
        assertThat(MergedPanel.news(acknowledged)).isEqualTo("Somebody is looking into both.");
        assertThat(MergedPanel.news(acknowledged.close(OUTCOME, "officer", SimilarCases.MONDAY)))
                .isEqualTo("This came of it: The provider changed something.");
    }

    @Test
    void whereNobodyMayBeTippedOffItIsBeingHandledAndNoMore() {
        var closed = SimilarCases.received(
                        1, Optional.of("DEMO-AQP1"), false, Set.of(Attention.FRAUD), Source.GENERAL_PRACTICE)
                .acknowledge("officer", SimilarCases.MONDAY)
                .close(OUTCOME, "officer", SimilarCases.MONDAY);

        assertThat(MergedPanel.news(closed)).isEqualTo("It is being handled.");
    }

    @Test
    void theEndOfAChainIsNotMergedItself() {
        var merged = SimilarCases.received(1)
                .mergeInto(SimilarCases.received(2).facts().id(), "officer", SimilarCases.MONDAY);

        assertThatThrownBy(() -> MergedPanel.news(merged)).isInstanceOf(IllegalArgumentException.class);
    }
}
