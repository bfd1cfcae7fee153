package pqs.notifications.notice.app;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/**
 * Sends what is owed: a few threads that work while there is work and sleep otherwise. They are woken right after notices
 * have been committed here; looking now and then finds those whose wait is over and those of another replica that died.
 */
@ApplicationScoped
public class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final Scope SCOPE = new Scope.Service("notifications.dispatcher");
    /** Longer than one attempt may take, so that a shutdown hides no outcome. */
    private static final Duration LAST_ROUND_MAX = Duration.ofSeconds(40);

    private final DispatchRound round;
    private final Scopes scopes;
    private final DispatchConfig config;
    private final MeasureNotices measure;
    private final Semaphore wakeUps = new Semaphore(0);
    private final List<Sender> senders = new CopyOnWriteArrayList<>();
    private volatile boolean stopping;

    public Dispatcher(DispatchRound round, Scopes scopes, DispatchConfig config, MeasureNotices measure) {
        this.round = round;
        this.scopes = scopes;
        this.config = config;
        this.measure = measure;
    }

    void onStart(@Observes StartupEvent start) {
        for (int i = 1; i <= config.senders(); i++) {
            var turns = new AtomicLong(System.nanoTime());
            var thread = Thread.ofPlatform().name("sender-" + i).start(() -> scopes.runAs(SCOPE, () -> work(turns)));
            senders.add(new Sender(thread, turns));
        }
    }

    void onOwed(@Observes(during = TransactionPhase.AFTER_SUCCESS) NoticesOwed owed) {
        wakeUps.release();
    }

    void onStop(@Observes ShutdownEvent stop) {
        stopping = true;
        wakeUps.release(senders.size());
        for (var sender : senders) {
            join(sender.thread());
        }
    }

    /** The senders, for those who watch over them. */
    List<Sender> senders() {
        return senders;
    }

    private void work(AtomicLong turnedAtNanos) {
        while (!stopping) {
            turnedAtNanos.set(System.nanoTime());
            measure.ifDue();
            if (!sentOne()) {
                sleep();
            }
        }
    }

    /** Whatever goes wrong (the database is away, for one), the next look is the next try. */
    private boolean sentOne() {
        try {
            return round.once();
        } catch (Throwable e) {
            refuseToGoOnAfter(e);
            LOG.warnf("sending rests until the next look: %s", e.getClass().getName());
            return false;
        }
    }

    /** One message may overflow the stack by itself; what else a virtual machine throws ends the thread, and liveness tells. */
    private static void refuseToGoOnAfter(Throwable failure) {
        if (failure instanceof VirtualMachineError fatal && !(fatal instanceof StackOverflowError)) {
            throw fatal;
        }
    }

    private void sleep() {
        try {
            if (wakeUps.tryAcquire(config.lookEvery().toMillis(), TimeUnit.MILLISECONDS)) {
                wakeUps.drainPermits();
            }
        } catch (InterruptedException _) {
            stopping = true;
        }
    }

    private static void join(Thread sender) {
        try {
            sender.join(LAST_ROUND_MAX);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
