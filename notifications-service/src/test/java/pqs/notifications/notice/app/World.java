package pqs.notifications.notice.app;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import pqs.notifications.directory.InMemoryOrganisations;
import pqs.notifications.directory.InMemoryPeople;
import pqs.notifications.directory.SomePeople;
import pqs.notifications.mail.Email;
import pqs.notifications.mail.Outcome;
import pqs.notifications.notice.Announcements;
import pqs.notifications.notice.InMemoryNotices;
import pqs.notifications.notice.Notice;
import pqs.notifications.notice.NoticeState;
import pqs.notifications.notice.SomeNotices;
import pqs.platform.failpoint.Failpoints;
import pqs.platform.paging.PageRequest;

/**
 * The dispatcher's real use cases in an invented world: several dispatchers whose steps interleave, crash and stall at random,
 * and a mail server that accepts, refuses, and loses its answers at random. All chance comes from one seed.
 */
final class World implements Announcements {

    private static final int NOTICES = 3;
    private static final int DISPATCHERS = 3;

    final SettableClock clock = new SettableClock(SomeNotices.CREATED);
    final Map<String, Integer> deliveries = new HashMap<>();
    final Map<UUID, Integer> announced = new HashMap<>();
    final InMemoryNotices notices;

    private final Random random;
    private final double faultRate;
    private final Duration longestPause;
    private final ClaimNotice claimNotice;
    private final RecordOutcome recordOutcome;
    private final List<Simulated> dispatchers = new ArrayList<>();

    /**
     * @param faultRate how likely a crash, a refusal or a lost answer is, at each point where one can be
     * @param longestPause how much time may pass at once; pauses beyond the lease of a minute make zombies of dispatchers
     */
    World(long seed, double faultRate, Duration longestPause, InMemoryNotices notices) {
        this.random = new Random(seed);
        this.faultRate = faultRate;
        this.longestPause = longestPause;
        this.notices = notices;
        var people = new InMemoryPeople();
        var meters = new NoticeMeters(new SimpleMeterRegistry());
        var config = new FixedDispatchConfig();
        var text = new NoticeText("http://localhost:8080");
        claimNotice = new ClaimNotice(notices, people, new InMemoryOrganisations(), this, meters, text, config, clock);
        recordOutcome = new RecordOutcome(notices, this, meters, config, clock, Failpoints.none(), entry -> {});
        for (int i = 0; i < NOTICES; i++) {
            people.save(SomePeople.joined(SomePeople.commissioner("person-" + i, "DEMO-ICB1")));
            notices.add(SomeNotices.owed(new UUID(1, i), new UUID(2, i), "person-" + i));
        }
        for (int i = 0; i < DISPATCHERS; i++) {
            dispatchers.add(new Simulated());
        }
    }

    /** Any dispatcher takes its next step, or time passes: sometimes so much that leases run out. */
    void step() {
        switch (random.nextInt(10)) {
            case 0 -> clock.advance(Duration.ofMillis(random.nextLong(longestPause.toMillis())));
            case 1 -> clock.advance(Duration.ofMillis(random.nextLong(longestPause.toMillis() / 50)));
            default -> dispatchers.get(random.nextInt(DISPATCHERS)).step();
        }
    }

    boolean isOver() {
        return notices.newest(PageRequest.first(NOTICES)).rows().stream()
                .allMatch(notice ->
                        notice.state() instanceof NoticeState.Sent || notice.state() instanceof NoticeState.Failed);
    }

    int deliveriesOf(Notice notice) {
        return deliveries.getOrDefault(notice.id() + "@notices.pqs.invalid", 0);
    }

    private boolean fault() {
        return random.nextDouble() < faultRate;
    }

    private Outcome hand(Email email) {
        if (!fault()) {
            deliveries.merge(email.messageId(), 1, Integer::sum);
            return new Outcome.Accepted();
        }
        return switch (random.nextInt(5)) {
            case 0 -> new Outcome.NotAccepted("answer-451");
            case 1 -> new Outcome.NotAccepted("no-connection");
            case 2 -> new Outcome.Refused("answer-550");
            case 3 -> new Outcome.Unknown("lost-on-the-way");
            default -> {
                deliveries.merge(email.messageId(), 1, Integer::sum);
                yield new Outcome.Unknown("accepted-answer-lost");
            }
        };
    }

    /** One dispatcher between its commits: what it holds in memory is lost when it crashes. */
    private final class Simulated {

        private Claim held = new Claim.Nothing();
        private final List<Outcome> outcome = new ArrayList<>();

        void step() {
            switch (held) {
                case Claim.Nothing _, Claim.GivenUp _ -> held = claimNotice.next();
                case Claim.ToSend toSend when outcome.isEmpty() -> outcome.add(hand(toSend.email()));
                case Claim.ToSend(var notice, var attempt, var _) -> {
                    recordOutcome.handle(notice, attempt, outcome.getFirst());
                    forget();
                }
            }
            if (held instanceof Claim.ToSend && fault()) {
                forget();
            }
        }

        private void forget() {
            held = new Claim.Nothing();
            outcome.clear();
        }
    }

    @Override
    public void sent(Notice notice, NoticeState.Sent sent) {
        announced.merge(notice.id().value(), 1, Integer::sum);
    }

    @Override
    public void failed(Notice notice, NoticeState.Failed failed) {
        announced.merge(notice.id().value(), 1, Integer::sum);
    }

    @Override
    public void nobodyToTell(Notice notice, NoticeState.NobodyToTell nobody) {
        throw new AssertionError("everybody in this world has an address");
    }
}
