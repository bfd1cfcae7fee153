package pqs.systemtests.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import pqs.local.Detours;
import pqs.local.LocalSystem;
import pqs.local.Options;
import pqs.local.Progress;
import pqs.local.Rehearsal;
import pqs.local.RunningSystem;
import pqs.systemtests.proxy.FaultProxy;
import pqs.systemtests.proxy.Manner;
import pqs.systemtests.world.Rest;

/** A system whose services reach database, broker and mail server through fault proxies, and end where they are told to. */
public final class FaultBed implements Detours, AutoCloseable {

    private final Path failpoints;
    private final Map<String, FaultProxy> proxies = new ConcurrentHashMap<>();
    private volatile int mailPort;
    private @Nullable RunningSystem system;

    private FaultBed(Path failpoints) {
        this.failpoints = failpoints;
    }

    /** Starts the built system of a checkout; returns when everything is ready. A signal ends it, even while it starts. */
    public static FaultBed start(Path projectFolder, Path dataFolder) {
        try {
            var failpoints = Files.createTempDirectory("pqs-failpoints-");
            for (var service : Rest.SERVICES) {
                Files.createDirectory(failpoints.resolve(service));
            }
            var bed = new FaultBed(failpoints);
            var options = Options.inFolder(projectFolder, dataFolder);
            // As in production, whose images are built with what a rehearsal leaves.
            Rehearsal.ofWhatIsNew(options, new Progress(System.out));
            LocalSystem.start(options.by(bed), Progress.silent(), bed::begun);
            return bed;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void begun(RunningSystem starting) {
        system = starting;
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::close));
    }

    public RunningSystem system() {
        return Objects.requireNonNull(system);
    }

    @Override
    public Set<String> services() {
        return Set.copyOf(Rest.SERVICES);
    }

    @Override
    public int inFrontOf(String part, int port) {
        if (part.equals(MAIL)) {
            mailPort = port;
        }
        var proxy = FaultProxy.leadingTo(port);
        proxies.put(part, proxy);
        return proxy.port();
    }

    @Override
    public Path failpoints() {
        return failpoints;
    }

    /** Where the real mail server listens. */
    int mailPort() {
        return mailPort;
    }

    /** @param part one of the parts that {@link Detours} names */
    FaultProxy proxy(String part) {
        return Objects.requireNonNull(proxies.get(part));
    }

    /** The process of a service will end at this passage of this point, counted from now. */
    void orderEnd(String service, String point, int passage) {
        try {
            // Written beside and moved, so that nobody reads half an order.
            var draft = Files.writeString(failpoints.resolve(service + "." + point), Integer.toString(passage));
            Files.move(draft, failpoints.resolve(service).resolve(point));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Takes back an order that was not carried out. */
    void withdraw(String service, String point) {
        try {
            Files.deleteIfExists(failpoints.resolve(service).resolve(point));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void allPass() {
        proxies.values().forEach(proxy -> proxy.be(new Manner.Pass()));
    }

    @Override
    public void close() {
        allPass();
        system().close();
        proxies.values().forEach(FaultProxy::close);
    }
}
