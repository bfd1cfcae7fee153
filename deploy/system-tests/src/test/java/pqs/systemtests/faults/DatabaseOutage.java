package pqs.systemtests.faults;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import pqs.local.Detours;
import pqs.local.process.Waiting;
import pqs.systemtests.faults.Asking.Answered;
import pqs.systemtests.proxy.Manner;
import pqs.systemtests.world.Rest;

/** The database is away, hangs or has been cut off silently: intake says so at once, and goes on without a restart. */
record DatabaseOutage(String word, Manner manner) implements Scenario {

    private static final double ANSWER_SECONDS_MAX = 2;
    private static final double RECOVERED_SECONDS_MAX = 5;
    private static final Duration BEFORE = Duration.ofSeconds(2);
    private static final Duration AFTER = Duration.ofSeconds(12);

    @Override
    public String name() {
        return "database-" + word;
    }

    @Override
    public String goal() {
        return "503 with Retry-After within 2 s; good again within 5 s, without a restart";
    }

    @Override
    public Seen play(Play play) {
        var pids = pids(play);
        var proxy = play.bed().proxy(Detours.POSTGRESQL);
        play.crowd().report(5);
        Waiting.pause(BEFORE);
        long begun = System.nanoTime();
        proxy.be(manner);
        Waiting.pause(play.outage());
        proxy.be(new Manner.Pass());
        long ended = System.nanoTime();
        Waiting.pause(AFTER);
        play.crowd().stop();

        var during = play.crowd().between(begun, ended);
        long served = during.stream().filter(Answered::served).count();
        long unavailable = during.stream()
                .filter(answer -> answer.status() == 503 && answer.saysWhenToRetry())
                .count();
        double slowest = during.stream().mapToDouble(Answered::seconds).max().orElse(0);
        double recovered = recovered(play.crowd().between(ended, System.nanoTime()), ended);
        boolean sameProcesses = pids.equals(pids(play));
        return new Seen(
                word + " for " + play.outage().toSeconds() + " s",
                String.format(
                        Locale.UK,
                        "%d answers 503 with Retry-After, %d served, %d others; slowest %.2f s; good again after %.1f s%s",
                        unavailable,
                        served,
                        during.size() - unavailable - served,
                        slowest,
                        recovered,
                        sameProcesses ? "" : "; a service was restarted"),
                unavailable + served == during.size()
                        && unavailable > 0
                        && play.within(slowest, ANSWER_SECONDS_MAX)
                        && play.within(recovered, RECOVERED_SECONDS_MAX)
                        && recovered < AFTER.toSeconds()
                        && sameProcesses);
    }

    private static List<Long> pids(Play play) {
        var children = play.bed().system().children();
        return Rest.SERVICES.stream()
                .map(service ->
                        children.running(service) ? children.process(service).pid() : 0L)
                .toList();
    }

    /** Seconds from the end of the outage until the last attempt that was not served had its answer. */
    private static double recovered(List<Answered> after, long endedNanos) {
        return after.stream()
                .filter(answer -> !answer.served())
                .mapToDouble(answer -> (answer.atNanos() - endedNanos) / 1e9 + answer.seconds())
                .max()
                .orElse(0);
    }
}
