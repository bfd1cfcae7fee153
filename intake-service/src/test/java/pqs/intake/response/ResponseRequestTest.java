package pqs.intake.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pqs.intake.concern.Category;
import pqs.intake.concern.ConcernId;
import pqs.intake.practice.PracticeCode;
import pqs.intake.provider.ProviderCode;
import pqs.platform.id.ReferenceNumber;

class ResponseRequestTest {

    private static final Instant ASKED = Instant.parse("2026-09-21T09:00:00Z");
    private static final Instant DUE = Instant.parse("2026-10-05T16:00:00Z");

    private final ResponseRequest.Requested requested =
            new ResponseRequest.Requested(facts(true, Optional.empty()), Optional.empty());

    @Test
    void whoeverAnswersByTheMomentItIsDueIsInTimeAndAMomentLaterIsNot() {
        assertThat(requested.answer(DUE).inTime()).isTrue();
        assertThat(requested.answer(DUE.plusMillis(1)).inTime()).isFalse();
    }

    @Test
    void anAnswerAfterTheTimeIsStillPossibleAndLate() {
        var overdue = requested.becomeOverdue(DUE.plusSeconds(1));

        assertThat(overdue.answer(DUE.plusSeconds(60)).inTime()).isFalse();
    }

    @Test
    void moreTimeMovesWhatIsInTimeAndDecidesThePlea() {
        var plea = new Plea(1, LocalDate.of(2026, 10, 9), "Reader away", "provider-1", ASKED, Optional.empty());
        var later = Instant.parse("2026-10-09T16:00:00Z");

        var extended = requested.plead(plea).extendTo(later);

        assertThat(extended.plea()).isEmpty();
        assertThat(extended.answer(later).inTime()).isTrue();
        assertThat(requested.plead(plea).leaveAsItIs().facts().dueAt()).isEqualTo(DUE);
    }

    @Test
    void anAnswerKeepsWhetherItCameInTimeHoweverItEnds() {
        var answered = requested.answer(DUE.plusSeconds(1));

        assertThat(answered.accept("officer-1", DUE.plusSeconds(9)).inTime()).isFalse();
        assertThat(answered.askAgain("officer-1", DUE.plusSeconds(9)).answeredAt())
                .isEqualTo(DUE.plusSeconds(1));
    }

    @Test
    void aReporterWhoAskedToStayUnknownIsNeverNamedToTheProvider() {
        assertThatThrownBy(() -> facts(true, Optional.of(new PracticeCode("DEMO-GP1"))))
                .hasMessageContaining("asked to stay unknown");
        assertThat(facts(false, Optional.of(new PracticeCode("DEMO-GP1")))
                        .question()
                        .shared()
                        .practice())
                .isPresent();
    }

    private static RequestFacts facts(boolean confidential, Optional<PracticeCode> practice) {
        return new RequestFacts(
                new RequestId(new UUID(0, 1)),
                ReferenceNumber.of('Q', 1),
                new ConcernId(new UUID(0, 2)),
                new ProviderCode("DEMO-AQP1"),
                "DEMO-ICB1",
                new Question(
                        "How was it read?",
                        false,
                        new SharedFacts(
                                new Category("poor-report", "Poor report"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                practice),
                        false),
                confidential,
                ASKED,
                "officer-1",
                DUE,
                1);
    }
}
