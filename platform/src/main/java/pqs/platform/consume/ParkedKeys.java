package pqs.platform.consume;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditSubject;
import pqs.platform.audit.AuditTrail;
import pqs.platform.consume.ParkedTable.Parked;
import pqs.platform.consume.ParkedTable.Waiting;
import pqs.platform.consume.ParkedView.Detail;
import pqs.platform.consume.ParkedView.Line;
import pqs.platform.event.UnreadableEvent;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** What an operator can see of parked keys, and the way to try them again. */
@ApplicationScoped
public class ParkedKeys {

    private static final Logger LOG = Logger.getLogger(ParkedKeys.class);

    private final ParkedTable table;
    private final ParkedView view;
    private final ConsumerLoops loops;
    private final EventEffect effect;
    private final Scopes scopes;
    private final ConsumeConfig config;
    private final String service;
    private final AuditTrail trail;

    ParkedKeys(
            ParkedTable table,
            ParkedView view,
            ConsumerLoops loops,
            EventEffect effect,
            Scopes scopes,
            ConsumeConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service,
            AuditTrail trail) {
        this.trail = trail;
        this.table = table;
        this.view = view;
        this.loops = loops;
        this.effect = effect;
        this.scopes = scopes;
        this.config = config;
        this.service = service;
    }

    /** How a replay ended. */
    public sealed interface Replay {

        /** Records taken into effect (or found to be already) by this replay. */
        int handled();

        /** Everything is handled; the key flows again. */
        record Done(int handled) implements Replay {}

        /** The next record failed once more; it and those behind it still wait. */
        record Stopped(int handled, String why) implements Replay {}

        /** The limit for one replay was reached; press again. */
        record MoreWaiting(int handled) implements Replay {}

        /** There is no such parked key, or not any more. */
        record Gone() implements Replay {
            @Override
            public int handled() {
                return 0;
            }
        }
    }

    private enum Step {
        HANDLED,
        HANDLED_LAST,
        GONE
    }

    /** The longest parked first, at most {@link ParkedView#KEYS_MAX}. */
    @Transactional
    public List<Line> list() {
        return view.list();
    }

    @Transactional
    public Optional<Detail> detail(long id) {
        return view.detail(id);
    }

    /**
     * Tries the records of a key again, in order, each in its own transaction under the lock of the key's row: a record
     * that arrives meanwhile waits for the lock and then goes behind, or straight on if nothing is left to wait for.
     *
     * @throws IllegalStateException inside a transaction
     */
    public Replay replay(long id) {
        for (int handled = 0; handled < config.replayRecordsMax(); handled++) {
            try {
                switch (replayNext(id)) {
                    case HANDLED -> {}
                    case HANDLED_LAST -> {
                        LOG.infof("parked key handled parkedKey=%d records=%d", id, handled + 1);
                        return new Replay.Done(handled + 1);
                    }
                    case GONE -> {
                        return handled == 0 ? new Replay.Gone() : new Replay.Done(handled);
                    }
                }
            } catch (Throwable failure) {
                RecordHandler.refuseToGoOnAfter(failure);
                return stopped(id, handled, failure);
            }
        }
        return new Replay.MoreWaiting(config.replayRecordsMax());
    }

    private Replay stopped(long id, int handled, Throwable failure) {
        var why = FailureWords.of(failure);
        LOG.warnf(
                "parked key failed again parkedKey=%d handled=%d error=%s: %s",
                id, handled, why.errorClass(), why.message());
        QuarkusTransaction.requiringNew().run(() -> table.triedAgain(id, why));
        return new Replay.Stopped(handled, why.message());
    }

    private Step replayNext(long id) {
        var consumer = QuarkusTransaction.requiringNew().call(() -> view.consumerOf(id));
        if (consumer.isEmpty()) {
            return Step.GONE;
        }
        var scope = new Scope.Service(service + "." + consumer.get());
        return scopes.callAs(
                scope,
                () -> QuarkusTransaction.requiringNew()
                        .timeout((int) config.transactionMax().toSeconds())
                        .call(() -> table.lock(id).map(this::takeNext).orElse(Step.GONE)));
    }

    private Step takeNext(Parked parked) {
        var next = table.firstWaiting(parked);
        if (next.isPresent()) {
            take(parked, next.get());
            table.remove(next.get());
            trail.record(AuditEntry.change(
                    "parked-key.replayed", new AuditSubject("parked-key", Long.toString(parked.id()))));
        }
        if (table.anyWaiting(parked)) {
            return Step.HANDLED;
        }
        table.remove(parked);
        return Step.HANDLED_LAST;
    }

    private void take(Parked parked, Waiting next) {
        if (!next.isWhole()) {
            throw new UnreadableEvent("the value was too long to be kept; it is still in the topic for its retention");
        }
        var consumer = loops.named(parked.consumer())
                .orElseThrow(() -> new UnreadableEvent("this service no longer reads with " + parked.consumer()));
        effect.take(consumer, next.record());
    }
}
