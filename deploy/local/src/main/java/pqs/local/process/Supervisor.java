package pqs.local.process;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import pqs.local.Children;
import pqs.local.NotReady;
import pqs.local.Progress;

/** All children: starts them, brings dead ones back, ends them, and tells whoever keeps the record what lives. */
public final class Supervisor implements Children {

    private static final int LOG_LINES_SHOWN = 15;
    private static final int DEATHS_MAX = 3;

    private final Map<String, WatchedChild> children = new LinkedHashMap<>();
    private final boolean restartDead;
    private final Consumer<Map<String, ProcessIdentity>> recorder;
    private final Progress progress;
    private boolean recorded = true;

    /** @param recorder is called with all living children whenever one came or went */
    public Supervisor(boolean restartDead, Consumer<Map<String, ProcessIdentity>> recorder, Progress progress) {
        this.restartDead = restartDead;
        this.recorder = recorder;
        this.progress = progress;
    }

    public synchronized void add(Child child) {
        children.put(child.name(), new WatchedChild(child, restartDead, this::record, progress));
    }

    @Override
    public synchronized List<String> names() {
        return List.copyOf(children.keySet());
    }

    @Override
    public ProcessHandle process(String name) {
        return watched(name).process().orElseThrow(() -> new IllegalStateException(name + " does not run"));
    }

    @Override
    public boolean running(String name) {
        return watched(name).process().isPresent();
    }

    @Override
    public void kill(String name) {
        watched(name).kill();
    }

    @Override
    public void stop(String name) {
        watched(name).stop();
    }

    @Override
    public void start(String name) {
        watched(name).start();
    }

    @Override
    public void awaitReady(String name, Duration limit) {
        var watched = watched(name);
        int deaths = watched.deaths();
        BooleanSupplier ready =
                () -> watched.process().isPresent() && watched.child().ready();
        // One that keeps dying will not become ready by waiting. One that was ready once has become ready: asked again
        // it could meet a moment of load.
        boolean[] wasReady = {false};
        Waiting.until(limit, () -> (wasReady[0] = ready.getAsBoolean()) || watched.deaths() - deaths >= DEATHS_MAX);
        if (!wasReady[0]) {
            var log = new LogFile(watched.child().logFile());
            throw new NotReady(name + " did not become ready. The end of its log, "
                    + log.path() + ":" + System.lineSeparator()
                    + String.join(System.lineSeparator(), log.lastLines(LOG_LINES_SHOWN)));
        }
    }

    /** Ends these at the same time, returns when all are gone, and lets none of them start again. */
    public void endForGood(List<String> names) {
        var ends = names.stream()
                .map(name -> Thread.ofVirtual().start(watched(name)::endForGood))
                .toList();
        for (var end : ends) {
            try {
                end.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized WatchedChild watched(String name) {
        var child = children.get(name);
        if (child == null) {
            throw new IllegalArgumentException("no child is called " + name + "; there are " + children.keySet());
        }
        return child;
    }

    private synchronized void record() {
        var living = new LinkedHashMap<String, ProcessIdentity>();
        children.forEach(
                (name, child) -> child.process().ifPresent(process -> living.put(name, ProcessIdentity.of(process))));
        try {
            recorder.accept(living);
            recorded = true;
        } catch (UncheckedIOException diskFull) {
            // The next change is recorded anew; until then the children are known by their mark. None must stay down
            // for it.
            if (recorded) {
                progress.say(diskFull.getMessage() + ": " + diskFull.getCause());
            }
            recorded = false;
        }
    }
}
