package pqs.intake.onward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pqs.intake.concern.Attention;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.Categories;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernFacts;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.Severity;
import pqs.intake.concern.Source;
import pqs.intake.practice.PracticeCode;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.id.ReferenceNumber;

class OnwardRulesTest {

    private static final Instant NOW = Instant.parse("2026-09-22T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 22);
    private static final OnwardId ID = new OnwardId(new UUID(0, 9));

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var refused = refused(taken(), new BecameForm("", "", "x", "yesterday"));

        assertThat(refused.faults()).extracting(Fault::field).containsExactly("kind", "owner", "beganOn");
    }

    @Test
    void aReferralNamesItsBodyAndNothingElseHasOne() {
        assertThat(refused(taken(), new BecameForm("statutory-body", "nobody", "DEMO-ICB1", "2026-09-21"))
                        .faults())
                .extracting(Fault::field)
                .containsExactly("body");
        assertThat(became("complaint", "cqc").body()).isEmpty();
        assertThat(became("statutory-body", "cqc").inWords())
                .isEqualTo("Referral to a statutory body: Care Quality Commission");
    }

    @Test
    void whatMustTipNobodyOffIsSensitive() {
        assertThat(became("safeguarding", "").sensitive()).isTrue();
        assertThat(became("fraud", "").sensitive()).isTrue();
        assertThat(became("statutory-body", "gmc").sensitive()).isTrue();
        assertThat(became("statutory-body", "cqc").sensitive()).isFalse();
        assertThat(became("serious-incident", "").sensitive()).isFalse();
    }

    @Test
    void whatIsSensitiveIsHeldSoFromThenOnAndCallsItsLead() {
        var before = taken().facts();

        var safeguarding = became("safeguarding", "").follows(before);
        assertThat(safeguarding.attention()).containsExactly(Attention.SAFEGUARDING);
        assertThat(safeguarding.sensitiveSince()).contains(NOW);
        assertThat(safeguarding.trailOwner()).isEqualTo("DEMO-ICB1");
        assertThat(became("fraud", "").follows(before).attention()).containsExactly(Attention.FRAUD);

        var fitness = became("statutory-body", "gmc").follows(before);
        assertThat(fitness.attention()).isEmpty();
        assertThat(fitness.isSensitive()).isTrue();

        assertThat(became("statutory-body", "cqc").follows(before)).isEqualTo(before);
        assertThat(became("complaint", "").follows(before)).isEqualTo(before);
    }

    @Test
    void whatWasSensitiveFromTheBeginningStaysSoFromTheBeginning() {
        var reportedSo = taken().facts().corrected(of("over-claimed-scan"));

        var also = became("safeguarding", "").follows(reportedSo);

        assertThat(also.attention()).containsExactlyInAnyOrder(Attention.FRAUD, Attention.SAFEGUARDING);
        assertThat(also.sensitiveSince()).isEmpty();
        assertThat(also.isSensitiveAt(NOW.minusSeconds(1))).isTrue();
        assertThat(became("safeguarding", "").follows(taken().facts()).isSensitiveAt(NOW.minusSeconds(1)))
                .isFalse();
    }

    @Test
    void theReporterKeepsWhatWasToldBeforeAndIsToldNothingMore() {
        var complaint = became("complaint", "");
        var came = new Onward(
                complaint.id(),
                complaint.concern(),
                complaint.kind(),
                complaint.body(),
                complaint.owner(),
                complaint.beganOn(),
                false,
                NOW.minusSeconds(60),
                "officer",
                Optional.of(new OnwardOutcome(OnwardOutcome.Kind.ACTION, Optional.empty(), NOW.plusSeconds(60), "x")));
        var facts = became("fraud", "").follows(taken().facts());

        assertThat(came.toldToReporter(facts).orElseThrow().outcome()).isEmpty();
        assertThat(came.toldToReporter(taken().facts()).orElseThrow().outcome()).isPresent();
        assertThat(became("serious-incident", "").toldToReporter(facts)).isEmpty();
        assertThat(became("fraud", "").toldToReporter(taken().facts())).isEmpty();
    }

    @Test
    void nobodyFollowsByNameAndNothingBeginsTomorrow() {
        assertThat(refused(taken(), new BecameForm("complaint", "", "Dr Alice Example", "2026-09-23"))
                        .faults())
                .extracting(Fault::code)
                .containsExactly("may-identify", "in-the-future");
    }

    @Test
    void nothingBecomesOfWhatIsNotTakenUpOrStandsForItselfNoMore() {
        var form = new BecameForm("complaint", "", "DEMO-ICB1", "2026-09-21");
        for (ConcernCase standing : List.of(
                received(),
                taken().withdraw("gp", NOW),
                taken().mergeInto(new ConcernId(new UUID(0, 2)), "officer", NOW))) {
            assertThat(refused(standing, form).code()).isEqualTo("not-looked-into");
        }
    }

    @Test
    void anOutcomeIsOneOfTheListWithWordsThatNameNoPatientAndNotOfWhatIsFollowedElsewhere() {
        var item = became("complaint", "");

        assertThat(OnwardRules.outcome(item, "action-taken", "", false, NOW, TODAY, "officer")
                        .kind())
                .isEqualTo(OnwardOutcome.Kind.ACTION);
        assertThat(outcomeRefused(item, "nonsense", "NHS number 999 000 0019 was wrong")
                        .faults())
                .extracting(Fault::code)
                .containsExactly("required", "may-identify-a-patient");
        assertThat(outcomeRefused(became("serious-incident", ""), "action-taken", "")
                        .code())
                .isEqualTo("followed-in-reviews");
    }

    @Test
    void theBodiesAreData() {
        assertThat(StatutoryBody.all())
                .extracting(StatutoryBody::code)
                .contains("cqc", "gmc", "nmc", "hcpc", "coroner");
        assertThat(StatutoryBody.of("gmc").orElseThrow().name()).isEqualTo("General Medical Council");
    }

    private static Onward became(String kind, String body) {
        return OnwardRules.became(
                taken(), new BecameForm(kind, body, "DEMO-ICB1", "2026-09-21"), ID, NOW, TODAY, "officer");
    }

    private static Refused refused(ConcernCase standing, BecameForm form) {
        return catchThrowableOfType(Refused.class, () -> OnwardRules.became(standing, form, ID, NOW, TODAY, "officer"));
    }

    private static Refused outcomeRefused(Onward item, String kind, String words) {
        return catchThrowableOfType(
                Refused.class, () -> OnwardRules.outcome(item, kind, words, false, NOW, TODAY, "officer"));
    }

    private static ConcernCase.Acknowledged taken() {
        return received().acknowledge("officer", NOW);
    }

    private static ConcernFacts of(String category) {
        return new ConcernFacts(
                new ConcernId(new UUID(0, 1)),
                ReferenceNumber.of('C', 1),
                new PracticeCode("DEMO-GP1"),
                Categories.of(category).orElseThrow(),
                Severity.MODERATE,
                LocalDate.of(2026, 9, 14),
                NOW);
    }

    private static ConcernCase.Received received() {
        return new ConcernCase.Received(new CaseFacts(
                of("poor-report"),
                Optional.empty(),
                "DEMO-ICB1",
                "demo-gp",
                Source.GENERAL_PRACTICE,
                false,
                false,
                Set.of(),
                1));
    }
}
