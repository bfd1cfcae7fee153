package pqs.systemtests.faults;

import java.time.Duration;
import java.util.Locale;
import pqs.local.process.Waiting;

/** A service dies as by kill -9 at a named point, while concerns come in and are triaged, and comes back. */
record KillAtPoint(String service, String point, Cause cause) implements Scenario {

    private static final int PASSAGES_MAX = 5;
    private static final double BACK_SECONDS_MAX = 10;
    private static final Duration DEAD_WITHIN = Duration.ofSeconds(30);
    private static final Duration BACK_WITHIN = Duration.ofMinutes(4);
    private static final Duration BETWEEN_CHANGES = Duration.ofMillis(300);

    /** What makes the service pass the point. */
    enum Cause {
        /** Reports, and what triage makes of them. */
        CONCERNS,
        PROVIDER_CHANGES
    }

    @Override
    public String name() {
        return "kill-" + service + "-" + point;
    }

    @Override
    public String goal() {
        return "nothing lost, nothing twice; back within 10 s";
    }

    @Override
    public Seen play(Play play) {
        var children = play.bed().system().children();
        long pid = children.process(service).pid();
        int passage = 1 + play.random().nextInt(PASSAGES_MAX);
        play.bed().orderEnd(service, point, passage);
        var load = play.crowd().report(6);
        boolean died = cause == Cause.CONCERNS
                ? Waiting.until(DEAD_WITHIN, () -> hasDied(play, pid))
                : diedWhileProvidersChanged(play, pid);
        if (!died) {
            play.bed().withdraw(service, point);
            load.stop();
            return new Seen("passage " + passage, "it did not die within " + DEAD_WITHIN.toSeconds() + " s", false);
        }
        long diedAt = System.nanoTime();
        children.awaitReady(service, BACK_WITHIN);
        double back = (System.nanoTime() - diedAt) / 1e9;
        load.stop();
        return new Seen(
                "killed at passage " + passage,
                String.format(Locale.UK, "ready again after %.1f s", back),
                play.within(back, BACK_SECONDS_MAX));
    }

    private boolean hasDied(Play play, long pid) {
        var children = play.bed().system().children();
        return !children.running(service) || children.process(service).pid() != pid;
    }

    private boolean diedWhileProvidersChanged(Play play, long pid) {
        long until = System.nanoTime() + DEAD_WITHIN.toNanos();
        for (int change = 1; System.nanoTime() - until < 0; change++) {
            for (var provider : play.crowd().providers()) {
                play.crowd().rename(provider, provider.name() + " change " + change);
                Waiting.pause(BETWEEN_CHANGES);
                if (hasDied(play, pid)) {
                    return true;
                }
            }
        }
        return false;
    }
}
