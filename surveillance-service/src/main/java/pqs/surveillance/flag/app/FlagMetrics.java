package pqs.surveillance.flag.app;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import pqs.surveillance.flag.FlagFacts;

/** What operations wants to know of flags: how many, and how long after the last concern became known. */
@Startup // so that the counters stand at zero before the first flag
@ApplicationScoped
public class FlagMetrics {

    private final MeterRegistry registry;
    private final Counter acknowledged;
    private final Counter unseen;
    private final Counter overdue;

    FlagMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.acknowledged = Counter.builder("pqs.flags.acknowledged")
                .description("Flags that somebody took up")
                .register(registry);
        this.overdue = Counter.builder("pqs.flags.overdue")
                .description("Flags that nobody took up in time")
                .register(registry);
        this.unseen = Counter.builder("pqs.flags.unseen")
                .description("Flags raised on a provider whose commissioner the register does not know")
                .register(registry);
    }

    void overdue() {
        overdue.increment();
    }

    void raised(FlagFacts flag) {
        Counter.builder("pqs.flags.raised")
                .description("Flags raised, by rule")
                .tag("rule", flag.rule().id())
                .register(registry)
                .increment();
    }

    void raisedUnseen() {
        unseen.increment();
    }

    void delay(FlagFacts flag) {
        Timer.builder("pqs.flags.delay")
                .description("From the moment the last fact became known until the flag was raised")
                .publishPercentiles(0.5, 0.99)
                .register(registry)
                .record(Duration.between(flag.knownAt(), flag.raisedAt()));
    }

    void acknowledged() {
        acknowledged.increment();
    }
}
