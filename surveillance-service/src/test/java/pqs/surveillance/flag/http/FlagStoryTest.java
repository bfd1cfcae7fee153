package pqs.surveillance.flag.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pqs.platform.id.ReferenceNumber;
import pqs.surveillance.flag.Acknowledger;
import pqs.surveillance.flag.CanonicalEvidence;
import pqs.surveillance.flag.Counted;
import pqs.surveillance.flag.DeadlineFact;
import pqs.surveillance.flag.Flag;
import pqs.surveillance.flag.FlagFacts;
import pqs.surveillance.flag.FlagId;
import pqs.surveillance.flag.RuleVersion;
import pqs.surveillance.provider.ProviderCode;

class FlagStoryTest {

    private static final Instant START = Instant.parse("2026-09-01T09:00:00Z");
    private static final Acknowledger SOMEONE = new Acknowledger("subject-1", "DEMO-ICB1");
    private static final Flag.Raised RAISED = new Flag.Raised(new FlagFacts(
            new FlagId(new UUID(0, 1)),
            new ReferenceNumber("F-0000-0000"),
            new ProviderCode("DEMO-AQP1"),
            "Larkmoor Ultrasound (invented)",
            new RuleVersion("three-concerns-in-30-days", 1),
            START,
            3,
            Counted.NOTHING_YET,
            START,
            "3 concerns",
            CanonicalEvidence.of("{}")));

    @Test
    void itTellsWhatWasDecidedAboutTheDeadlineAndThatItPassed() {
        var overdue = RAISED.becomeOverdue(hour(60));
        var decided = List.<DeadlineFact>of(
                new DeadlineFact.Paused(hour(1), SOMEONE, "the office is flooded", hour(100)),
                new DeadlineFact.Resumed(hour(5), SOMEONE, hour(28)),
                new DeadlineFact.Resumed(hour(5), Acknowledger.BY_ITSELF, hour(28)),
                new DeadlineFact.Extended(hour(6), SOMEONE, "the lead is ill", hour(60)));

        var story = FlagStory.of(overdue.acknowledge(SOMEONE, hour(70)), decided, List.of(), List.of(), List.of());

        assertThat(story.events())
                .extracting(FlagStory.Event::title, FlagStory.Event::by)
                .containsExactly(
                        tuple("Flag F-0000-0000 raised", ""),
                        tuple(
                                "Time to take it up paused, until 5 September 2026 at 14:00 at most, because: the office is flooded",
                                "DEMO-ICB1"),
                        tuple("Time to take it up runs again, until 2 September 2026 at 14:00", "DEMO-ICB1"),
                        tuple(
                                "The pause ended by itself. Time to take it up runs again, until 2 September 2026 at 14:00",
                                ""),
                        tuple(
                                "Time to take it up extended to 3 September 2026 at 22:00 because: the lead is ill",
                                "DEMO-ICB1"),
                        tuple("Became overdue: nobody had taken it up in time", ""),
                        tuple("Flag acknowledged", "DEMO-ICB1"));
        assertThat(FlagStory.of(overdue, List.of(), List.of(), List.of(), List.of())
                        .events())
                .extracting(FlagStory.Event::title)
                .contains("Became overdue: nobody had taken it up in time");
    }

    @Test
    void whatWasTakenUpInTimeNeverBecameOverdue() {
        assertThat(FlagStory.of(RAISED.acknowledge(SOMEONE, hour(2)), List.of(), List.of(), List.of(), List.of())
                        .events())
                .extracting(FlagStory.Event::title)
                .containsExactly("Flag F-0000-0000 raised", "Flag acknowledged");
    }

    private static Instant hour(int hours) {
        return START.plusSeconds(3600L * hours);
    }
}
