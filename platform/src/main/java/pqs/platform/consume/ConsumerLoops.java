package pqs.platform.consume;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Starts a loop for each consumer bean when the service starts, and drains them all before the database pool closes. */
@ApplicationScoped
public class ConsumerLoops {

    private static final Logger LOG = Logger.getLogger(ConsumerLoops.class);

    /** Before the relay, so that what the last handlers append may still go out. */
    private static final int STOP_ORDER = 100;

    private final List<EventConsumer> consumers;
    private final ConsumerClients clients;
    private final RecordHandler handler;
    private final ConsumeConfig config;
    private final MeterRegistry registry;
    private final List<Running> running = new ArrayList<>();

    /** A loop and the thread it runs on. */
    record Running(EventConsumer consumer, ConsumerLoop loop, Thread thread, LoopStatus status) {}

    ConsumerLoops(
            @All List<EventConsumer> consumers,
            ConsumerClients clients,
            RecordHandler handler,
            ConsumeConfig config,
            MeterRegistry registry) {
        this.consumers = consumers;
        this.clients = clients;
        this.handler = handler;
        this.config = config;
        this.registry = registry;
    }

    void start(@Observes StartupEvent event) {
        refuseTwins();
        if (config.enabled()) {
            consumers.forEach(consumer -> running.add(start(consumer)));
        }
    }

    private void refuseTwins() {
        var names = new HashSet<String>();
        for (var consumer : consumers) {
            if (!names.add(consumer.name())) {
                throw new IllegalStateException("two consumers are named " + consumer.name());
            }
        }
    }

    private Running start(EventConsumer consumer) {
        var status = new LoopStatus(consumer.name(), registry, System::nanoTime);
        var loop = new ConsumerLoop(consumer, () -> clients.open(consumer), handler, config, status);
        var thread = Thread.ofPlatform().name("consumer-" + consumer.name()).start(loop);
        return new Running(consumer, loop, thread, status);
    }

    /** The loops that were started. */
    List<Running> running() {
        return List.copyOf(running);
    }

    Optional<EventConsumer> named(String name) {
        return consumers.stream()
                .filter(consumer -> consumer.name().equals(name))
                .findFirst();
    }

    void stop(@Observes @Priority(STOP_ORDER) ShutdownEvent event) throws InterruptedException {
        running.forEach(each -> each.loop().stop());
        var deadline = System.nanoTime() + config.drainMax().toNanos();
        for (var each : running) {
            if (!each.thread().join(java.time.Duration.ofNanos(Math.max(1, deadline - System.nanoTime())))) {
                LOG.warnf(
                        "did not finish its record in time consumer=%s",
                        each.consumer().name());
                each.thread().interrupt();
            }
        }
        if (!running.isEmpty()) {
            LOG.infof("consumers drained count=%d", running.size());
        }
    }
}
