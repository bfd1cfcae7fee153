package pqs.intake.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import pqs.intake.concern.Foreseen;
import pqs.intake.practice.Practice;
import pqs.intake.provider.ProviderCode;
import pqs.platform.fault.Refused;

class AlertRulesTest {

    private static final ProviderCode LARKMOOR = new ProviderCode("DEMO-AQP1");
    private static final Instant NOW = Foreseen.NOW;

    private final AlertRules rules = new AlertRules(Foreseen.ids());

    @Test
    void whatIsRightBecomesAnAlertToThePractice() {
        var raised = decide(sent("DEMO-GP1", "incomplete-referral", "2026-09-14", "No side of the body was named."));

        assertThat(raised.facts().practice()).isEqualTo(Foreseen.HARBOUR_LANE.code());
        assertThat(raised.facts().commissionerCode()).isEqualTo("DEMO-ICB1");
        assertThat(raised.facts().category()).isEqualTo(AlertCategory.INCOMPLETE);
        assertThat(raised.facts().happenedOn()).isEqualTo(LocalDate.of(2026, 9, 14));
        assertThat(raised.facts().reference().value()).startsWith("A-");
        assertThat(raised.words()).isEqualTo("No side of the body was named.");
    }

    @Test
    void everythingWrongIsSaidAtOnceInTheOrderOfTheForm() {
        assertThat(faults(new AlertSubmission(null, " ", "", null, false)))
                .containsExactly("practice required", "category required", "happenedOn required", "words required");
        assertThat(faults(sent("NOBODY", "strange", "2026-02-30", "It is about Mrs Jane Brown.")))
                .containsExactly(
                        "practice unknown-practice",
                        "category unknown-category",
                        "happenedOn not-a-date",
                        "words may-identify-a-patient");
        assertThat(faults(sent("DEMO-GP1", "other", "2026-09-22", "No side was named.")))
                .containsExactly("happenedOn out-of-range");
    }

    @Test
    void aNameThatFitsSeveralPracticesIsAnsweredWithTheirCodes() {
        var refused = catchThrowableOfType(
                Refused.class,
                () -> rules.decide(
                        sent("surgery", "other", "2026-09-14", "No side was named."),
                        LARKMOOR,
                        _ -> List.of(Foreseen.HARBOUR_LANE, Foreseen.HARBOUR_LANE),
                        NOW));

        assertThat(refused.faults().getFirst().message())
                .isEqualTo("Several practices are called so. Give the code of one: DEMO-GP1 Harbour Lane Surgery"
                        + " (invented); DEMO-GP1 Harbour Lane Surgery (invented).");
    }

    @Test
    void anAlertIsAnsweredOnce() {
        var raised = decide(sent("DEMO-GP1", "other", "2026-09-14", "No side was named."));

        var answered = AlertRules.answer(raised, " Our form asks for it now. ", false, NOW);

        assertThat(answered.answer()).isEqualTo("Our form asks for it now.");
        assertThat(catchThrowableOfType(Refused.class, () -> AlertRules.answer(answered, "Again.", false, NOW))
                        .code())
                .isEqualTo("already-answered");
        assertThat(catchThrowableOfType(Refused.class, () -> AlertRules.answer(raised, " ", false, NOW))
                        .faults()
                        .getFirst()
                        .code())
                .isEqualTo("required");
    }

    private Alert.Raised decide(AlertSubmission sent) {
        return rules.decide(sent, LARKMOOR, AlertRulesTest::harbourLane, NOW);
    }

    private List<String> faults(AlertSubmission sent) {
        return catchThrowableOfType(Refused.class, () -> decide(sent)).faults().stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }

    private static List<Practice> harbourLane(String typed) {
        return typed.equals("DEMO-GP1") ? List.of(Foreseen.HARBOUR_LANE) : List.of();
    }

    private static AlertSubmission sent(String practice, String category, String happenedOn, String words) {
        return new AlertSubmission(practice, category, happenedOn, words, false);
    }
}
