package pqs.platform.consume;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import pqs.platform.failpoint.Failpoints;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/**
 * One try of one record in one transaction: if its key is parked, put it behind; otherwise claim it in the inbox and
 * let the consumer handle it. A failure is classified here, and the last one parks the key, in a transaction of its own.
 */
@ApplicationScoped
class RecordHandler implements RecordTry {

    private static final Logger LOG = Logger.getLogger(RecordHandler.class);

    private final Scopes scopes;
    private final EventEffect effect;
    private final ParkedTable parked;
    private final ConsumeConfig config;
    private final Failpoints failpoints;
    private final String service;

    RecordHandler(
            Scopes scopes,
            EventEffect effect,
            ParkedTable parked,
            ConsumeConfig config,
            Failpoints failpoints,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.scopes = scopes;
        this.effect = effect;
        this.parked = parked;
        this.config = config;
        this.failpoints = failpoints;
        this.service = service;
    }

    @Override
    @ActivateRequestContext
    public Outcome handle(EventConsumer consumer, ConsumerRecord<byte[], byte[]> record, Tries tries) {
        if (record.value() == null) {
            return Outcome.TOMBSTONE;
        }
        if (EventReader.passesBy(consumer, record)) {
            return Outcome.PASSED_BY;
        }
        try {
            var outcome = inTransaction(consumer, () -> takeEffectOrWait(consumer, record));
            failpoints.pass("consumer-after-commit-before-offset");
            return outcome;
        } catch (Throwable failure) {
            refuseToGoOnAfter(failure);
            return afterFailure(consumer, record, tries, failure);
        }
    }

    @Override
    public int parkedKeys(EventConsumer consumer) {
        return parked.count(consumer.name());
    }

    private Outcome takeEffectOrWait(EventConsumer consumer, ConsumerRecord<byte[], byte[]> record) {
        var parkedKey = parked.lock(
                consumer.name(), record.topic(), RecordKey.of(record).text());
        if (parkedKey.isPresent()) {
            parked.append(parkedKey.getAsLong(), record);
            return Outcome.BEHIND_PARKED;
        }
        if (!effect.take(consumer, record)) {
            return Outcome.DUPLICATE;
        }
        failpoints.pass("consumer-after-effect-before-commit");
        return Outcome.HANDLED;
    }

    private Outcome afterFailure(
            EventConsumer consumer, ConsumerRecord<byte[], byte[]> record, Tries tries, Throwable failure) {
        return switch (FailureKind.of(failure)) {
            case TROUBLE -> {
                LOG.debugf(failure, "trouble consumer=%s", consumer.name());
                yield afterTrouble(consumer, record, tries, failure);
            }
            case UNREADABLE -> park(consumer, record, tries.attempt(), failure);
            case POISON ->
                tries.attempt() < config.attemptsMax()
                        ? Outcome.FAILED
                        : park(consumer, record, tries.attempt(), failure);
        };
    }

    private Outcome afterTrouble(
            EventConsumer consumer, ConsumerRecord<byte[], byte[]> record, Tries tries, Throwable failure) {
        if (!databaseAnswers(consumer)) {
            return Outcome.TROUBLE;
        }
        return tries.ownTrouble().compareTo(config.troubleMax()) < 0
                ? Outcome.OWN_TROUBLE
                : park(consumer, record, tries.attempt(), failure);
    }

    /** Asks something else in a transaction of its own, to tell a record's trouble from everybody's. */
    private boolean databaseAnswers(EventConsumer consumer) {
        try {
            return inTransaction(consumer, parked::answers);
        } catch (RuntimeException away) {
            LOG.debugf(away, "the database does not answer consumer=%s", consumer.name());
            return false;
        }
    }

    private Outcome park(
            EventConsumer consumer, ConsumerRecord<byte[], byte[]> record, int attempts, Throwable failure) {
        var why = FailureWords.of(failure);
        Outcome outcome;
        try {
            outcome = inTransaction(consumer, () -> parkUnlessSetAside(consumer, record, attempts, why));
        } catch (RuntimeException cause) {
            // Never skip what could not be put aside: it is tried again until it can be.
            LOG.warnf(cause, "cannot park a key for now consumer=%s topic=%s", consumer.name(), record.topic());
            return Outcome.TROUBLE;
        }
        if (outcome == Outcome.DUPLICATE) {
            return outcome;
        }
        LOG.errorf(
                "key parked consumer=%s topic=%s partition=%d offset=%d attempts=%d error=%s: %s",
                consumer.name(),
                record.topic(),
                record.partition(),
                record.offset(),
                attempts,
                why.errorClass(),
                why.message());
        return outcome;
    }

    /** What a person has set aside once need not be set aside again when its topic is read again. */
    private Outcome parkUnlessSetAside(
            EventConsumer consumer, ConsumerRecord<byte[], byte[]> record, int attempts, FailureWords why) {
        if (parked.wasSetAside(consumer.name(), record)) {
            return Outcome.DUPLICATE;
        }
        var key = RecordKey.of(record).text();
        parked.append(parked.park(consumer.name(), record.topic(), key, attempts, why), record);
        return Outcome.PARKED;
    }

    private <T> T inTransaction(EventConsumer consumer, Supplier<T> work) {
        return scopes.callAs(
                new Scope.Service(service + "." + consumer.name()),
                () -> QuarkusTransaction.requiringNew()
                        .timeout((int) config.transactionMax().toSeconds())
                        .call(work::get));
    }

    /** A record may overflow the stack by itself; what else a virtual machine throws ends the thread, and liveness tells. */
    static void refuseToGoOnAfter(Throwable failure) {
        if (failure instanceof VirtualMachineError fatal && !(fatal instanceof StackOverflowError)) {
            throw fatal;
        }
    }
}
