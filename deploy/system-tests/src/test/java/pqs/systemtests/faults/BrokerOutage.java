package pqs.systemtests.faults;

import java.time.Duration;
import java.util.Locale;
import pqs.local.Detours;
import pqs.local.process.Waiting;
import pqs.systemtests.proxy.Manner;
import pqs.systemtests.world.Rest;

/** The broker is away or hangs: practices and their commissioner notice nothing, and what waited goes out when it is back. */
record BrokerOutage(String word, Manner manner) implements Scenario {

    private static final double DRAINED_SECONDS_MAX = 30;
    private static final Duration DRAINED_WITHIN = Duration.ofMinutes(3);

    @Override
    public String name() {
        return "broker-" + word;
    }

    @Override
    public String goal() {
        return "intake takes every report and action; drained within 30 s of its return";
    }

    @Override
    public Seen play(Play play) {
        var proxy = play.bed().proxy(Detours.KAFKA);
        proxy.be(manner);
        play.crowd().report(5);
        Waiting.pause(play.outage());
        proxy.be(new Manner.Pass());
        play.crowd().stop();
        var answers = play.crowd().answers();
        long unserved = answers.stream().filter(answer -> !answer.served()).count();
        double slowest =
                answers.stream().mapToDouble(Asking.Answered::seconds).max().orElse(0);
        double drained = new Rest(play.bed().system())
                        .awaitDrainedOutboxes(DRAINED_WITHIN)
                        .toMillis()
                / 1e3;
        return new Seen(
                word + " for " + play.outage().toSeconds() + " s",
                String.format(
                        Locale.UK,
                        "%d served at the first attempt, %d not; slowest answer %.2f s; drained after %.1f s",
                        answers.size() - unserved,
                        unserved,
                        slowest,
                        drained),
                unserved == 0 && play.within(drained, DRAINED_SECONDS_MAX));
    }
}
