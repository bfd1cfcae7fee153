package pqs.intake.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import pqs.intake.concern.Faults;
import pqs.platform.fault.Refused;
import pqs.platform.time.Deadline;
import pqs.platform.time.DeadlineSource;
import pqs.platform.time.DeadlineTerms;
import pqs.platform.time.Length;
import pqs.platform.time.Level;
import pqs.platform.time.WorkingCalendar;

class AnswerRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 21);
    private static final Instant NOW = Instant.parse("2026-09-21T09:00:00Z");

    @Test
    void everythingWrongWithAnAnswerIsSaidAtOnce() {
        assertThat(faults(() -> read("No.", "", "2026-09-22"))).containsExactly("words too-short", "actions required");
        assertThat(faults(() -> read("", "Read again.", "2026-09-22")))
                .containsExactly("words required", "actionsOn not-a-past-day");
        assertThat(faults(() -> read("x".repeat(8001), "x".repeat(4001), "")))
                .containsExactly("words too-long", "actions too-long");
        assertThat(faults(() -> read("It was read by two people.", "Read again.", "31 9 2026")))
                .containsExactly("actionsOn not-a-date");
        assertThat(faults(() -> read("The patient is Mrs Smith of Larkmoor.", "", "")))
                .containsExactly("words may-identify-a-patient");
    }

    @Test
    void actionsAndTheirDayMayBeLeftOut() {
        var bare = read("It was read by two people.", "", "");
        var full = read("It was read by two people.", "Read again.", "2026-09-14");

        assertThat(bare.actions()).isEmpty();
        assertThat(full.actions()).contains("Read again.");
        assertThat(full.actionsOn()).contains(LocalDate.of(2026, 9, 14));
        assertThat(full.position()).isEqualTo(2);
    }

    @Test
    void moreTimeEndsOnALaterWorkingDayWithinTheBound() {
        assertThat(MoreTimeRules.until("2026-10-09", deadline(), 40)).isEqualTo(LocalDate.of(2026, 10, 9));
        assertThat(faults(() -> MoreTimeRules.until("2026-10-05", deadline(), 40)))
                .containsExactly("until not-later");
        assertThat(faults(() -> MoreTimeRules.until("2026-10-10", deadline(), 40)))
                .containsExactly("until no-working-day");
        assertThat(faults(() -> MoreTimeRules.until("2026-11-17", deadline(), 40)))
                .containsExactly("until too-far-ahead");
        assertThat(MoreTimeRules.until("2026-11-16", deadline(), 40)).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(faults(() -> MoreTimeRules.until("soon", deadline(), 40))).containsExactly("until not-a-date");
        assertThat(faults(() -> MoreTimeRules.until(" ", deadline(), 40))).containsExactly("until required");
    }

    private static Answer read(String words, String actions, String on) {
        return AnswerRules.read(new TypedAnswer(words, actions, on, false), 2, "provider-1", NOW, TODAY);
    }

    /** Asked on Monday 21 September 2026, due on Monday 5 October. */
    private static Deadline.Running deadline() {
        return Deadline.Running.start(new DeadlineTerms(
                "request",
                "provider-response",
                new DeadlineSource(DeadlineSource.Kind.LOCAL_CHOICE, "Answers", "1"),
                WorkingCalendar.englandAndWales(),
                NOW,
                new Length.WorkingDays(10),
                List.of(Level.due())));
    }

    private static List<String> faults(Runnable work) {
        try {
            work.run();
            return List.of();
        } catch (Refused refused) {
            return refused.faults().stream()
                    .map(fault -> fault.field() + " " + fault.code())
                    .toList();
        }
    }

    @Test
    void aReasonKeepsNothingThatMayIdentifyAPatientAndOffersNoChoice() {
        var faults = new Faults();

        assertThat(AnswerRules.reason(faults, "It is about Mrs Smith", TODAY)).isEmpty();

        assertThat(faults.list())
                .singleElement()
                .satisfies(fault ->
                        assertThat(fault.message()).endsWith("Take it out.").doesNotContain("confirm"));
    }

    @Test
    void whatTheReporterIsToldKeepsItOnceSomebodyHasLooked() {
        var words = "The scan of Mrs Smith was read again.";

        assertThatThrownBy(() -> AnswerRules.summary(words, false, TODAY))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.message())
                                        .endsWith("or confirm that it identifies no patient.")));
        assertThat(AnswerRules.summary(words, true, TODAY)).contains(words);
    }
}
