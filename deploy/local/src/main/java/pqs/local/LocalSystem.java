package pqs.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import pqs.embedded.FolderLock;
import pqs.embedded.PostgresServer;
import pqs.local.data.DataFolder;
import pqs.local.data.RunRecord;
import pqs.local.people.DemonstrationPeople;
import pqs.local.process.ChildMark;
import pqs.local.process.LogFile;
import pqs.local.process.Orphans;
import pqs.local.process.ProcessIdentity;
import pqs.local.process.Supervisor;

/** Starts the whole system in this process and its children; for the launcher's main, the demonstration and tests. */
public final class LocalSystem {

    /** Ten times what it takes, for a machine that does other things too. */
    private static final Duration READY_MAX = Duration.ofMinutes(3);

    private static final Executor VIRTUAL = task -> Thread.ofVirtual().start(task);

    private LocalSystem() {}

    public static RunningSystem start(Options options) {
        return start(options, Progress.silent(), begun -> {});
    }

    /**
     * Returns when everything is ready.
     *
     * @param begun is told of the system before any child starts, so that it can be closed even while it starts
     * @throws NotReady when a part cannot start; what had been started is stopped again
     */
    public static RunningSystem start(Options options, Progress progress, Consumer<RunningSystem> begun) {
        Blueprint.requireBuilt(options);
        var folder = new DataFolder(options.dataFolder());
        folder.prepare();
        var lock = folder.lock();
        try {
            endOrphans(folder, progress);
            return start(Blueprint.draw(options, folder), lock, Clock.systemUTC(), progress, begun);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static RunningSystem start(
            Blueprint plan, FolderLock lock, Clock clock, Progress progress, Consumer<RunningSystem> begun) {
        var people = DemonstrationPeople.load();
        var door = FrontDoor.open(plan, people, clock);
        var runFile = plan.folder().runFile();
        var run = new RunRecord(
                ProcessIdentity.ofThisProcess(),
                clock.instant(),
                door.address(),
                Map.of(),
                plan.addresses(door.address()));
        runFile.write(run);
        var supervisor = new Supervisor(
                plan.options().restartDeadChildren(), living -> runFile.write(run.withChildren(living)), progress);
        var postgres = plan.postgres();
        supervisor.add(postgres);
        supervisor.add(plan.kafka());
        plan.services().forEach(service -> supervisor.add(plan.child(service, door.address())));
        var system = new StartedSystem(plan, lock, door, supervisor, postgres, people);
        begun.accept(system);
        try {
            beginLogs(plan, supervisor.names());
            bringUp(plan, system, postgres::server, progress);
            return system;
        } catch (RuntimeException e) {
            system.close();
            throw e instanceof CompletionException && e.getCause() instanceof NotReady notReady ? notReady : e;
        }
    }

    /** The broker and the database start beside each other; the services need only the database to begin. */
    private static void bringUp(
            Blueprint plan, RunningSystem system, Supplier<PostgresServer> postgres, Progress progress) {
        var children = system.children();
        var steps = new ArrayList<CompletableFuture<Void>>();
        steps.add(step(() -> {
            children.start("kafka");
            awaitReady(children, "kafka", progress);
        }));
        children.start("postgresql");
        awaitReady(children, "postgresql", progress);
        for (var service : plan.options().services()) {
            var database = plan.database(service);
            postgres.get().createServiceDatabase(service, database.ownerPassword(), database.appPassword());
        }
        for (var child : plan.children()) {
            children.start(child);
            steps.add(step(() -> awaitReady(children, child, progress)));
        }
        CompletableFuture.allOf(steps.toArray(CompletableFuture[]::new)).join();
    }

    private static CompletableFuture<Void> step(Runnable work) {
        return CompletableFuture.runAsync(work, VIRTUAL);
    }

    private static void awaitReady(Children children, String name, Progress progress) {
        children.awaitReady(name, READY_MAX);
        progress.say(name + " is ready");
    }

    /** Deletes a data folder on which nothing runs, with whatever a launcher that was killed left running on it. */
    static void delete(DataFolder folder, Progress progress) {
        var lock = folder.lock();
        try {
            endOrphans(folder, progress);
            folder.delete();
        } finally {
            lock.close();
        }
    }

    /** What an earlier launcher left running when it was killed. Its lock is ours now, so it cannot still be there. */
    private static void endOrphans(DataFolder folder, Progress progress) {
        var recorded = new LinkedHashMap<String, ProcessIdentity>();
        folder.runFile().read().ifPresent(run -> recorded.putAll(run.children()));
        // PostgreSQL must not be asked as the others are; it has a way of its own.
        recorded.remove("postgresql");
        Orphans.end(recorded, ChildMark.of(folder.path()).bearers(), progress);
        PostgresServer.endOrphan(folder.postgresql());
        folder.runFile().delete();
    }

    private static void beginLogs(Blueprint plan, List<String> names) {
        try {
            for (var name : names) {
                new LogFile(
                                name.equals("postgresql")
                                        ? plan.folder().postgresql().resolve("postgresql.log")
                                        : plan.folder().log(name))
                        .begin();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the logs cannot be begun", e);
        }
    }
}
