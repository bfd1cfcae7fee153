package pqs.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pqs.local.NotReady;
import pqs.local.Progress;

/**
 * One child over all its lives. While it is wanted and restarts are on, a process that dies is followed by a new one;
 * the lock makes sure there are never two.
 */
final class WatchedChild {

    private static final Duration ORDERLY_END_MAX = Duration.ofSeconds(20);
    private static final Duration KILLED_END_MAX = Duration.ofSeconds(10);

    private final Child child;
    private final boolean restart;
    private final Runnable changed;
    private final Progress progress;
    private final BackOff backOff = new BackOff();
    private final Object lock = new Object();
    private @Nullable ProcessHandle process;
    private long startedNanos;
    private int deaths;
    private boolean wanted;
    private boolean endedForGood;

    WatchedChild(Child child, boolean restart, Runnable changed, Progress progress) {
        this.child = child;
        this.restart = restart;
        this.changed = changed;
        this.progress = progress;
    }

    Child child() {
        return child;
    }

    Optional<ProcessHandle> process() {
        synchronized (lock) {
            return Optional.ofNullable(process).filter(ProcessHandle::isAlive);
        }
    }

    /** How often a process of this child has ended by itself. */
    int deaths() {
        synchronized (lock) {
            return deaths;
        }
    }

    void start() {
        synchronized (lock) {
            if (endedForGood) {
                throw new NotReady(child.name() + " is not started, because everything is being stopped");
            }
            wanted = true;
            if (process().isPresent()) {
                return;
            }
            try {
                var started = child.start();
                process = started;
                startedNanos = System.nanoTime();
                Thread.ofVirtual().start(() -> ended(started.onExit().join()));
            } catch (IOException e) {
                throw new NotReady(child.name() + " could not be started: " + e.getMessage(), e);
            }
        }
        changed.run();
    }

    void kill() {
        process().ifPresent(living -> {
            living.destroyForcibly();
            if (!Waiting.forEndOf(living, KILLED_END_MAX)) {
                throw new IllegalStateException(child.name() + " (" + living.pid() + ") does not die");
            }
        });
    }

    void stop() {
        synchronized (lock) {
            wanted = false;
        }
        process().ifPresent(living -> {
            child.askToEnd(living);
            if (!Waiting.forEndOf(living, ORDERLY_END_MAX)) {
                progress.say(child.name() + " did not end in " + ORDERLY_END_MAX.toSeconds() + " s and was killed");
                kill();
            }
        });
        changed.run();
    }

    void endForGood() {
        synchronized (lock) {
            endedForGood = true;
        }
        stop();
    }

    private void ended(ProcessHandle dead) {
        Duration wait;
        synchronized (lock) {
            if (!wanted || process == null || process.pid() != dead.pid()) {
                return;
            }
            process = null;
            deaths++;
            wait = nextWait(Duration.ofNanos(System.nanoTime() - startedNanos));
        }
        changed.run();
        if (!restart) {
            progress.say(child.name() + " has ended (log: " + child.logFile() + ")");
            return;
        }
        progress.say(String.format(
                Locale.UK,
                "%s has ended; it is started again in %.1f s (log: %s)",
                child.name(),
                wait.toMillis() / 1000.0,
                child.logFile()));
        Thread.ofVirtual().name("restart-" + child.name()).start(() -> startAgainAfter(wait));
    }

    private void startAgainAfter(Duration wait) {
        if (!Waiting.pause(wait) || !stillWanted()) {
            return;
        }
        try {
            start();
            progress.say(child.name() + " runs again");
        } catch (RuntimeException notThisTime) {
            progress.say(notThisTime.getMessage() + "; trying again");
            var longer = nextWait(Duration.ZERO);
            Thread.ofVirtual().start(() -> startAgainAfter(longer));
        }
    }

    private Duration nextWait(Duration lived) {
        synchronized (lock) {
            return backOff.afterDeath(lived);
        }
    }

    private boolean stillWanted() {
        synchronized (lock) {
            return wanted;
        }
    }
}
