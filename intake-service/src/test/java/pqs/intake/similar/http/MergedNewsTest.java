package pqs.intake.similar.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pqs.intake.concern.Attention;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.Outcome;
import pqs.intake.concern.Source;
import pqs.intake.similar.SimilarCases;
import pqs.intake.similar.app.FollowMerged.GoesOn;

class MergedNewsTest {

    private static final String JOINED = "Somebody else told us of the same, so both are looked into as one. ";
    private static final Outcome OUTCOME = new Outcome(Outcome.Kind.CHANGED, "Words for the other reporter alone.");

    @Test
    void saysHowTheOtherStandsInWordsThatAreTheSameForEverybody() {
        var received = SimilarCases.received(1);
        var acknowledged = received.acknowledge("officer", SimilarCases.MONDAY);

        assertThat(news(received)).isEqualTo(JOINED + "Somebody will look into both.");
        assertThat(news(acknowledged)).isEqualTo(JOINED + "Somebody is looking into both.");
        assertThat(news(acknowledged.close(OUTCOME, "officer", SimilarCases.MONDAY)))
                .isEqualTo(JOINED + "This came of it: The provider changed something.");
    }

    @Test
    void whereNobodyMayBeTippedOffOfEitherNothingIsSaidButThatItEnded() {
        var ordinary = SimilarCases.received(1);
        var sensitive = SimilarCases.received(
                2, Optional.of("DEMO-AQP1"), false, Set.of(Attention.FRAUD), Source.GENERAL_PRACTICE);
        var closed =
                sensitive.acknowledge("officer", SimilarCases.MONDAY).close(OUTCOME, "officer", SimilarCases.MONDAY);

        assertThat(MergedNews.told(new GoesOn(merged(ordinary), sensitive))).isEmpty();
        assertThat(MergedNews.told(new GoesOn(merged(ordinary), closed)))
                .as("that it ended, and not how")
                .contains(new MergedNews.Told(
                        true, SimilarCases.MONDAY, "Your concern was handled by those who are responsible for it."));
        assertThat(MergedNews.told(new GoesOn(merged(sensitive), ordinary))).isEmpty();
    }

    @Test
    void whereThatIsRecognisedLaterWhatWasToldBeforeStaysAndTellsNoMore() {
        var merged = merged(SimilarCases.received(1));
        var end = SimilarCases.received(3).acknowledge("officer", SimilarCases.MONDAY);
        var later = SimilarCases.MONDAY.plusSeconds(60);
        var recognised = end.withFacts(end.facts().recognisedSensitive(Set.of(Attention.SAFEGUARDING), later));
        var before =
                end.withFacts(end.facts().recognisedSensitive(Set.of(Attention.SAFEGUARDING), SimilarCases.MONDAY));

        assertThat(MergedNews.told(new GoesOn(merged, recognised)).orElseThrow().words())
                .isEqualTo(JOINED + "Somebody is looking into both.");
        assertThat(MergedNews.told(new GoesOn(merged, before))).isEmpty();
    }

    private static String news(ConcernCase end) {
        return MergedNews.told(new GoesOn(merged(SimilarCases.received(9)), end))
                .orElseThrow()
                .words();
    }

    private static ConcernCase.Merged merged(ConcernCase.Received one) {
        return one.mergeInto(SimilarCases.received(3).facts().id(), "officer", SimilarCases.MONDAY);
    }

    @Test
    void theEndOfAChainIsNotMergedItself() {
        var merged = SimilarCases.received(1)
                .mergeInto(SimilarCases.received(2).facts().id(), "officer", SimilarCases.MONDAY);

        assertThatThrownBy(() -> news(merged)).isInstanceOf(IllegalArgumentException.class);
    }
}
