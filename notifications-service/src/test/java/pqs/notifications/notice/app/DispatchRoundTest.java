package pqs.notifications.notice.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pqs.notifications.directory.InMemoryOrganisations;
import pqs.notifications.directory.InMemoryPeople;
import pqs.notifications.directory.Person;
import pqs.notifications.directory.PersonId;
import pqs.notifications.directory.SomePeople;
import pqs.notifications.mail.Outcome;
import pqs.notifications.notice.Announcements;
import pqs.notifications.notice.InMemoryNotices;
import pqs.notifications.notice.Notice;
import pqs.notifications.notice.NoticeId;
import pqs.notifications.notice.NoticeState;
import pqs.notifications.notice.SomeNotices;
import pqs.platform.failpoint.Failpoints;

class DispatchRoundTest {

    private static final NoticeId BROKEN = new NoticeId(new UUID(1, 1));
    private static final NoticeId SOUND = new NoticeId(new UUID(1, 2));

    private final SettableClock clock = new SettableClock(SomeNotices.CREATED);
    private final InMemoryNotices notices = new InMemoryNotices();
    private final List<String> sentTo = new ArrayList<>();

    @Test
    void aNoticeThatCannotBeDealtWithLetsTheOthersGoFirst() {
        notices.add(SomeNotices.owed(BROKEN.value(), new UUID(2, 1), "broken"));
        notices.add(SomeNotices.owed(SOUND.value(), new UUID(2, 2), "sound"));
        var round = round();

        assertThat(round.once()).isTrue();
        assertThat(round.once()).isTrue();
        assertThat(round.once()).isFalse();

        assertThat(sentTo).containsExactly("sound@downland.invalid");
        assertThat(notices.findForChange(BROKEN).orElseThrow().state())
                .isEqualTo(NoticeState.Owed.from(SomeNotices.CREATED.plusSeconds(60)));
    }

    private DispatchRound round() {
        var people = new InMemoryPeople() {
            @Override
            public Optional<Person> find(PersonId id) {
                if (id.subject().equals("broken")) {
                    throw new StackOverflowError("a directory entry that cannot be read");
                }
                return super.find(id);
            }
        };
        people.save(SomePeople.joined(SomePeople.commissioner("broken", "DEMO-ICB1")));
        people.save(SomePeople.joined(SomePeople.commissioner("sound", "DEMO-ICB1")));
        var meters = new NoticeMeters(new SimpleMeterRegistry());
        var config = new FixedDispatchConfig();
        var silent = new Silent();
        return new DispatchRound(
                new ClaimNotice(
                        notices,
                        people,
                        new InMemoryOrganisations(),
                        silent,
                        meters,
                        new NoticeText("https://q.invalid"),
                        config,
                        clock),
                email -> {
                    sentTo.add(email.to().value());
                    return new Outcome.Accepted();
                },
                new RecordOutcome(notices, silent, meters, config, clock, Failpoints.none(), entry -> {}),
                Failpoints.none());
    }

    private static final class Silent implements Announcements {

        @Override
        public void sent(Notice notice, NoticeState.Sent sent) {}

        @Override
        public void failed(Notice notice, NoticeState.Failed failed) {}

        @Override
        public void nobodyToTell(Notice notice, NoticeState.NobodyToTell nobody) {}
    }
}
