package pqs.systemtests.ledger;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What the clients saw, kept apart from anything the system says about itself. An operation is one wish of one client,
 * repeated under the same name until it is settled or given up.
 */
public final class ClientLedger {

    /** How an operation ended for the client that asked. */
    public sealed interface Outcome {

        /** Answered as accepted: it must be there, once. */
        record Accepted(String concernId) implements Outcome {}

        /** Answered as refused: it must not be there. */
        record Refused(int status) implements Outcome {}

        /** No answer, or one that leaves it open, such as 503: it may be there, once. */
        record Unknown() implements Outcome {}

        /**
         * What an answer says. A refusal with a time to come again, as while the same request is in hand, leaves it open.
         *
         * @param concernId read from the answer, if it is one of acceptance
         */
        static Outcome answered(int status, boolean saysWhenToRetry, Supplier<String> concernId) {
            return switch (status) {
                case 200, 201 -> new Accepted(concernId.get());
                case 400, 403, 404, 409, 412, 413 -> saysWhenToRetry ? new Unknown() : new Refused(status);
                default -> new Unknown();
            };
        }
    }

    /** An operation and its outcome. */
    public record Entry(String operation, Outcome outcome) {}

    private final Map<String, Outcome> outcomes = new TreeMap<>();

    /**
     * Notes an answer. An acceptance settles an operation for good. A refusal after an unknown leaves it unknown: the
     * first attempt may have taken effect although the second was refused.
     */
    public synchronized void note(String operation, Outcome outcome) {
        outcomes.merge(operation, outcome, ClientLedger::later);
    }

    private static Outcome later(Outcome before, Outcome now) {
        return switch (before) {
            case Outcome.Accepted accepted -> accepted;
            case Outcome.Refused refused -> now instanceof Outcome.Accepted ? now : refused;
            case Outcome.Unknown unknown -> now instanceof Outcome.Accepted ? now : unknown;
        };
    }

    public synchronized List<Entry> entries() {
        return outcomes.entrySet().stream()
                .map(entry -> new Entry(entry.getKey(), entry.getValue()))
                .toList();
    }

    public synchronized boolean accepted(String operation) {
        return outcomes.get(operation) instanceof Outcome.Accepted;
    }

    /** Asked for, and not settled. */
    public synchronized boolean unknown(String operation) {
        return outcomes.get(operation) instanceof Outcome.Unknown;
    }

    public synchronized long count(Class<? extends Outcome> kind) {
        return outcomes.values().stream().filter(kind::isInstance).count();
    }
}
