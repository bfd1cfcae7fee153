package pqs.systemtests.faults;

import java.time.Duration;
import java.util.List;
import pqs.local.Detours;
import pqs.local.demonstration.Api;
import pqs.local.demonstration.Cast;
import pqs.local.process.Waiting;
import pqs.systemtests.proxy.FaultProxy;
import pqs.systemtests.proxy.Manner;
import pqs.systemtests.world.Database;

/** The mail server takes a message and its answer is lost, or it refuses for a while, or for good. */
record MailTrouble(Kind kind) implements Scenario {

    private static final Duration WITHIN = Duration.ofMinutes(2);
    private static final int CONCERNS_FOR_A_FLAG = 5;
    private static final int PER_SECOND = 8;

    /** What the mail server does. */
    enum Kind {
        SILENT_AFTER_ACCEPTING(
                "smtp-timeout-after-acceptance", "sent again at most once, with the same Message-ID, and counted"),
        REFUSES_FOR_NOW("smtp-4xx", "tried again until it is taken; one message"),
        REFUSES_FOR_GOOD("smtp-5xx", "not tried again; shown as failed; a person sends it again");

        private final String word;
        private final String goal;

        Kind(String word, String goal) {
            this.word = word;
            this.goal = goal;
        }
    }

    /** How the notices of this scenario's flags stand. */
    private record Standing(long notices, long sent, long failed, long attempts, long duplicates) {}

    @Override
    public String name() {
        return kind.word;
    }

    @Override
    public String goal() {
        return kind.goal;
    }

    @Override
    public Seen play(Play play) {
        var proxy = play.bed().proxy(Detours.MAIL);
        return switch (kind) {
            case SILENT_AFTER_ACCEPTING -> silentAfterAccepting(play, proxy);
            case REFUSES_FOR_NOW -> refusing(play, proxy, "451 not now");
            case REFUSES_FOR_GOOD -> refusing(play, proxy, "550 never");
        };
    }

    private Seen silentAfterAccepting(Play play, FaultProxy proxy) {
        var system = play.bed().system();
        int messages = system.outbox().size();
        proxy.be(new Manner.SwallowAnswersAfter("\r\n.\r\n"));
        var load = play.crowd().reportOnly(PER_SECOND);
        // Over before anything is sent a second time: a second silence would be one for a person to look at.
        boolean taken = Waiting.until(WITHIN, () -> system.outbox().size() > messages);
        proxy.be(new Manner.Pass());
        raiseFlags(play, load);
        boolean ended = awaitEnd(play);
        var standing = standing(play);
        long again = system.outbox().size() - messages - standing.notices();
        return new Seen(
                "the answer to the whole message was swallowed",
                "%d notices, all sent: %s; %d messages more than notices, %d counted as possible duplicates"
                        .formatted(
                                standing.notices(),
                                standing.sent() == standing.notices(),
                                again,
                                standing.duplicates()),
                taken
                        && ended
                        && standing.sent() == standing.notices()
                        && again >= 1
                        && again <= standing.duplicates());
    }

    private Seen refusing(Play play, FaultProxy proxy, String answer) {
        var system = play.bed().system();
        int messages = system.outbox().size();
        Standing refused;
        try (var refusing = RefusingMailServer.answering(answer)) {
            proxy.leadTo(refusing.port());
            raiseFlags(play, play.crowd().reportOnly(PER_SECOND));
            Waiting.until(WITHIN, () -> tried(play));
            refused = standing(play);
        } finally {
            proxy.leadTo(play.bed().mailPort());
        }
        long sentByHand = kind == Kind.REFUSES_FOR_GOOD ? sendAgain(play) : 0;
        boolean ended = awaitEnd(play);
        var standing = standing(play);
        long taken = (long) system.outbox().size() - messages;
        boolean expected = kind == Kind.REFUSES_FOR_GOOD
                ? refused.failed() == refused.notices() && sentByHand == refused.notices()
                : refused.failed() == 0 && standing.attempts() > standing.notices();
        return new Seen(
                "the mail server answered \"" + answer + "\" for a while",
                "%d notices: %d failed meanwhile, %d sent again by a person, %d sent in the end after %d attempts; %d messages"
                        .formatted(
                                standing.notices(),
                                refused.failed(),
                                sentByHand,
                                standing.sent(),
                                standing.attempts(),
                                taken),
                expected && ended && standing.sent() == standing.notices() && taken == standing.notices());
    }

    /** Enough concerns about each provider for a flag, and so for a notice; some are refused for what they say. */
    private static void raiseFlags(Play play, ConcernLoad load) {
        int providers = play.crowd().providers().size();
        Waiting.until(WITHIN, () -> load.answers().size() >= CONCERNS_FOR_A_FLAG * providers);
        load.stop();
        Waiting.until(WITHIN, () -> standing(play).notices() >= providers);
    }

    private boolean tried(Play play) {
        var standing = standing(play);
        return kind == Kind.REFUSES_FOR_GOOD
                ? standing.failed() == standing.notices()
                : standing.attempts() >= 2 * standing.notices();
    }

    private static boolean awaitEnd(Play play) {
        return Waiting.until(
                WITHIN, () -> standing(play).sent() == standing(play).notices());
    }

    private static long sendAgain(Play play) {
        var api = new Api(play.bed().system());
        List<String> failed = notifications(play).column("select notice_id from notice where state = 'failed'");
        failed.forEach(
                notice -> api.post(Cast.OPERATOR, "/notifications/api/notices/" + notice + "/send-again", List.of())
                        .expect(200));
        return failed.size();
    }

    /** The references of the flags are looked up where the flags are, as each service has a database of its own. */
    private static Standing standing(Play play) {
        var codes = play.crowd().providers().stream()
                .map(provider -> "'" + provider.code() + "'")
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        var references = new Database(play.bed().system(), "surveillance")
                .column("select quote_literal(reference) from flag where provider_code in (" + codes + ")");
        if (references.isEmpty()) {
            return new Standing(0, 0, 0, 0, 0);
        }
        return notifications(play)
                .rows(
                        """
                        select count(*), count(*) filter (where state = 'sent'), count(*) filter (where state = 'failed'),
                               coalesce(sum(attempts), 0), coalesce(sum(possible_duplicates), 0)
                        from notice where reference in (%s)""".formatted(String.join(",", references)),
                        row -> new Standing(
                                row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .getFirst();
    }

    private static Database notifications(Play play) {
        return new Database(play.bed().system(), "notifications");
    }
}
