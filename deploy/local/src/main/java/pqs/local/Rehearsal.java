package pqs.local;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
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

    private Rehearsal() {}

    /** Does nothing where every service has a cache of its present build. */
    public static void ofWhatIsNew(Options options, Progress progress) {
        var caches = options.services().stream()
                .map(name -> ServiceCommand.aotCache(options.projectFolder(), name))
                .toList();
        if (caches.stream().allMatch(AotCache::fresh)) {
            return;
        }
        progress.say("new build: the services rehearse their start, once");
        var folder = options.projectFolder().resolve("deploy/local/target/rehearsal");
        try {
            run(options.asRehearsalIn(folder));
            make(caches);
            progress.say("rehearsed");
        } catch (RuntimeException failed) {
            var why = failed.getCause() instanceof NotReady cause ? cause : failed;
            progress.say("the services start without rehearsal, which takes longer: " + why.getMessage());
        }
    }

    private static void run(Options rehearsal) {
        var folder = new DataFolder(rehearsal.dataFolder());
        if (folder.isOurs()) {
            LocalSystem.delete(folder, Progress.silent());
        }
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
