package pqs.notifications.notice.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pqs.notifications.directory.PersonId;
import pqs.notifications.directory.Role;
import pqs.notifications.notice.Addressee;
import pqs.notifications.notice.Attention;
import pqs.notifications.notice.ConcernFact;
import pqs.notifications.notice.ConcernForCounterFraud;
import pqs.notifications.notice.ConcernForSafeguarding;
import pqs.notifications.notice.InMemoryNotices;
import pqs.notifications.notice.Notice;
import pqs.notifications.notice.NoticeId;
import pqs.notifications.notice.NoticeState;
import pqs.notifications.notice.SomeConcerns;
import pqs.notifications.notice.ToldConcern;
import pqs.platform.id.Ids;
import pqs.platform.id.ReferenceNumber;

/** However an import is spread over time, each concern is counted in one message, and there is one message an hour. */
class ImportSummariesTest {

    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
    private static final String SAFEGUARDING = "imported-safeguarding-to-lead";
    private static final Addressee LEAD =
            new Addressee.Somebody(new PersonId("lead-1"), "DEMO-ICB1", Role.SAFEGUARDING_LEAD);
    private static final Addressee NOBODY = new Addressee.Nobody("DEMO-ICB1", Role.SAFEGUARDING_LEAD);

    private final SettableClock clock = new SettableClock(NOON);
    private final Ids ids = new Ids() {
        private long drawn;

        @Override
        public UUID next() {
            return new UUID(0, ++drawn);
        }

        @Override
        public ReferenceNumber nextReference(char kind) {
            return ReferenceNumber.of(kind, ++drawn);
        }
    };
    private final InMemoryNotices notices = new InMemoryNotices();
    private final ImportSummaries summaries = new ImportSummaries(
            notices,
            new NoticeMeters(new SimpleMeterRegistry()),
            new ModerationConfig() {
                @Override
                public Duration freshFor() {
                    return Duration.ofHours(24);
                }

                @Override
                public Duration importSettlesFor() {
                    return Duration.ofMinutes(5);
                }
            },
            ids);

    @Test
    void fiveHundredAreOneMessageThatLeavesWhenTheImportHasSettled() {
        for (int i = 0; i < 500; i++) {
            imported(LEAD);
            clock.advance(Duration.ofMillis(500));
        }

        assertThat(told(SAFEGUARDING))
                .singleElement()
                .satisfies(
                        notice -> assertThat(notice.headline()).isEqualTo("500 concerns that need you were imported."))
                .satisfies(notice ->
                        assertThat(notice.state()).isEqualTo(NoticeState.Owed.from(NOON.plus(Duration.ofMinutes(5)))));
    }

    @Test
    void whatComesAfterItHasLeftIsTheNextMessageAnHourLater() {
        imported(LEAD);
        imported(LEAD);
        clock.advance(Duration.ofMinutes(5));
        leave();
        clock.advance(Duration.ofMinutes(1));
        imported(LEAD);
        clock.advance(Duration.ofMinutes(30));
        imported(LEAD);
        imported(LEAD);

        assertThat(told(SAFEGUARDING).stream().map(Notice::headline))
                .containsExactly("2 concerns that need you were imported.", "3 concerns that need you were imported.");
        assertThat(told(SAFEGUARDING).getLast().state())
                .isEqualTo(NoticeState.Owed.from(NOON.plus(Duration.ofMinutes(65))));
        clock.advance(Duration.ofMinutes(29));
        leave();
        clock.advance(Duration.ofHours(2));
        var now = clock.instant();
        imported(LEAD);
        assertThat(told(SAFEGUARDING)).hasSize(3);
        assertThat(told(SAFEGUARDING).getLast().headline()).isEqualTo("1 concern that needs you was imported.");
        assertThat(told(SAFEGUARDING).getLast().state())
                .isEqualTo(NoticeState.Owed.from(now.plus(Duration.ofMinutes(5))));
    }

    @Test
    void aMessageThatIsBeingSentIsNotChangedUnderItsReader() {
        imported(LEAD);
        clock.advance(Duration.ofMinutes(5));
        var sending =
                new NoticeState.Sending(1, 0, clock.instant(), clock.instant().plusSeconds(60));
        notices.save(told(SAFEGUARDING).getFirst().with(sending));
        imported(LEAD);

        assertThat(told(SAFEGUARDING).stream().map(Notice::headline))
                .containsExactly("1 concern that needs you was imported.", "1 concern that needs you was imported.");
    }

    @Test
    void whereNobodyIsToTellThereIsANoticeAnHourThatSaysSo() {
        imported(NOBODY);
        clock.advance(Duration.ofMinutes(59));
        imported(NOBODY);
        clock.advance(Duration.ofMinutes(2));
        imported(NOBODY);

        assertThat(told(SAFEGUARDING).stream().map(Notice::headline))
                .containsExactly("2 concerns that need you were imported.", "1 concern that needs you was imported.");
    }

    @Test
    void eachRuleHasItsOwnMessageAlsoForWhoIsBoth() {
        var concern = concern();
        take(new ConcernForSafeguarding(concern), LEAD);
        take(new ConcernForCounterFraud(concern), LEAD);
        take(new ConcernForCounterFraud(concern()), LEAD);

        assertThat(told(SAFEGUARDING).getFirst().headline()).isEqualTo("1 concern that needs you was imported.");
        assertThat(told("imported-fraud-to-lead").getFirst().headline())
                .isEqualTo("2 concerns that need you were imported.");
    }

    /** A replica whose clock is behind joins what another has opened. */
    @Test
    void aClockThatIsBehindLosesNone() {
        imported(LEAD);
        clock.advance(Duration.ofSeconds(-3));
        imported(LEAD);

        assertThat(told(SAFEGUARDING).stream().map(Notice::headline))
                .containsExactly("2 concerns that need you were imported.");
    }

    private void imported(Addressee addressee) {
        take(new ConcernForSafeguarding(concern()), addressee);
    }

    private ToldConcern concern() {
        return SomeConcerns.imported(ids.next(), ids.next(), Attention.SAFEGUARDING, Attention.FRAUD);
    }

    /** As the caller does with what is opened. */
    private void take(ConcernFact fact, Addressee addressee) {
        var now = clock.instant();
        summaries.take(fact, addressee, now).ifPresent(opened -> {
            NoticeState state = addressee instanceof Addressee.Nobody
                    ? new NoticeState.NobodyToTell(now)
                    : NoticeState.Owed.from(opened.leaves());
            assertThat(notices.add(Notice.of(opened.summary(), new NoticeId(ids.next()), addressee, now, state)))
                    .isTrue();
        });
    }

    private void leave() {
        var notice = told(SAFEGUARDING).getLast();
        notices.save(notice.with(new NoticeState.Sent(1, 0, clock.instant())));
    }

    private List<Notice> told(String rule) {
        return notices.all().stream()
                .filter(notice -> notice.ruleId().equals(rule))
                .toList();
    }
}
