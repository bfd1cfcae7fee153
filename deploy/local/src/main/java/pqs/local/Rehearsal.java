package pqs.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import pqs.embedded.FolderLock;
import pqs.local.data.DataFolder;
import pqs.local.demonstration.Cast;
import pqs.local.demonstration.WebVisit;
import pqs.local.process.AotCache;

/**
 * The services of a new build start once on a data folder of their own and show a page, and the JVM writes down what it
 * loaded for that; from then on they start in a third of the time (ADR 0032). A rehearsal that fails is said and costs
 * nothing but its time.
 */
public final class Rehearsal {

    private static final Duration WAIT_MAX = Duration.ofMinutes(3);

    /** Four caches, and the data folder that the start after it asks for. */
    private static final long ROOM_BYTES_MIN = 1_500_000_000;

    private final Options options;
    private final Progress progress;
    private final AtomicBoolean signalled = new AtomicBoolean();

    private Rehearsal(Options options, Progress progress) {
        this.options = options;
        this.progress = progress;
    }

    /**
     * Does nothing where every service has a cache of its present build.
     *
     * @throws NotReady if a signal ended it: nothing is to be started then
     */
    public static void ofWhatIsNew(Options options, Progress progress) {
        if (options.projectFolder().toFile().canWrite()) {
            new Rehearsal(options, progress).ofWhatIsNew();
        }
    }

    private void ofWhatIsNew() {
        var target = options.projectFolder().resolve("deploy/local/target");
        // Waited for: two that wrote the same files would each spoil the other's.
        try (var _ = FolderLock.hold(target.resolve("rehearsal.lock"), WAIT_MAX)
                .orElseThrow(() -> new NotReady("another one takes too long"))) {
            var caches = options.services().stream()
                    .map(name -> ServiceCommand.aotCache(options.projectFolder(), name))
                    .filter(cache -> !cache.fresh())
                    .toList();
            if (caches.isEmpty()) {
                return;
            }
            requireRoom(target);
            progress.say("new build: the services rehearse their start, once");
            run(options.asRehearsalIn(target.resolve("rehearsal")));
            make(caches);
            progress.say("rehearsed");
        } catch (RuntimeException | IOException failed) {
            if (signalled.get()) {
                throw new NotReady("stopped while the services rehearsed");
            }
            var why = failed.getCause() instanceof NotReady cause ? cause : failed;
            progress.say("the services start without rehearsal, which takes longer: " + why.getMessage());
        }
    }

    private static void requireRoom(Path target) throws IOException {
        long room = Files.getFileStore(target).getUsableSpace();
        if (room < ROOM_BYTES_MIN) {
            throw new NotReady("it needs " + ROOM_BYTES_MIN / 1_000_000 + " MB of disk, and there are "
                    + room / 1_000_000 + " MB");
        }
    }

    private void run(Options rehearsal) {
        var folder = new DataFolder(rehearsal.dataFolder());
        if (folder.isOurs()) {
            LocalSystem.delete(folder, Progress.silent());
        }
        var hook = new Thread(() -> signalled.set(true), "note the signal");
        Runtime.getRuntime().addShutdownHook(hook);
        try (var system = LocalSystem.start(rehearsal, Progress.silent(), Rehearsal::closeOnSignal)) {
            for (var service : rehearsal.services()) {
                new WebVisit(system.gateway(), Cast.OPERATOR).open("/" + service + "/");
            }
        }
        LocalSystem.delete(folder, Progress.silent());
    }

    private static void closeOnSignal(RunningSystem system) {
        Runtime.getRuntime().addShutdownHook(new Thread(system::close, "stop rehearsal"));
    }

    /** Each takes one processor. */
    private static void make(List<AotCache> caches) {
        try (var processors = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var making = caches.stream()
                    .map(cache -> CompletableFuture.runAsync(cache::make, processors))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(making).join();
        }
    }
}
