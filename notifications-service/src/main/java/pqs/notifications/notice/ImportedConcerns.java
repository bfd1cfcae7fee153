package pqs.notifications.notice;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import pqs.platform.id.ReferenceNumber;

/**
 * What an import brings, by one rule, in one message: whoever would be told of each concern is told how many there are and
 * where they stand. An import keeps nobody from learning of a concern, and does not write five hundred times.
 *
 * @param summaryId identity of the summary; the cause of its notices, and what they are about
 * @param first the first of them; all have its rule
 * @param concerns how many there are
 */
public record ImportedConcerns(UUID summaryId, ConcernFact first, long concerns) implements Fact {

    /** Where those who triage find them all. */
    public static final String WORK_LIST = "/intake/triage";

    /** A rule whose facts may be told together. */
    public enum Kind {
        URGENT(
                ConcernUrgent.ID,
                "imported-urgent-to-on-call",
                "1 concern that is marked as urgent was imported.",
                "%d concerns that are marked as urgent were imported."),
        SAFEGUARDING(
                ConcernForSafeguarding.ID,
                "imported-safeguarding-to-lead",
                "1 concern that needs you was imported.",
                "%d concerns that need you were imported."),
        FRAUD(
                ConcernForCounterFraud.ID,
                "imported-fraud-to-lead",
                "1 concern that needs you was imported.",
                "%d concerns that need you were imported."),
        NOT_ACKNOWLEDGED(
                ConcernOverdue.Deadline.ACKNOWLEDGE.ruleId(),
                "imported-overdue-to-commissioner",
                "Nobody acknowledged 1 imported concern in time.",
                "Nobody acknowledged %d imported concerns in time."),
        SAFEGUARDING_NOT_SEEN(
                ConcernOverdue.Deadline.SAFEGUARDING_SEEN.ruleId(),
                "imported-safeguarding-overdue-to-commissioner",
                "No safeguarding lead had seen 1 imported concern in time.",
                "No safeguarding lead had seen %d imported concerns in time."),
        NOT_JUDGED(
                ConcernOverdue.Deadline.JUDGED.ruleId(),
                "imported-judging-overdue-to-commissioner",
                "Nobody had judged the harm of 1 imported concern in time.",
                "Nobody had judged the harm of %d imported concerns in time.");

        private final String ofEach;
        private final String ofAll;
        private final String one;
        private final String many;

        Kind(String ofEach, String ofAll, String one, String many) {
            this.ofEach = ofEach;
            this.ofAll = ofAll;
            this.one = one;
            this.many = many;
        }

        /** The rule by which a summary is told. */
        public String ruleId() {
            return ofAll;
        }

        static Kind of(Fact fact) {
            return Arrays.stream(values())
                    .filter(kind -> kind.ofEach.equals(fact.ruleId()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("never told together: " + fact.ruleId()));
        }
    }

    public ImportedConcerns {
        if (concerns < 1) {
            throw new IllegalArgumentException("a summary of nothing");
        }
    }

    /** The rule by which facts of this one's rule are told together. */
    public static String ruleFor(ConcernFact fact) {
        return Kind.of(fact).ofAll;
    }

    @Override
    public String ruleId() {
        return ruleFor(first);
    }

    @Override
    public UUID eventId() {
        return summaryId;
    }

    @Override
    public UUID subjectId() {
        return summaryId;
    }

    @Override
    public ReferenceNumber reference() {
        return first.reference();
    }

    @Override
    public String headline() {
        var kind = Kind.of(first);
        return concerns == 1 ? kind.one : kind.many.formatted(concerns);
    }

    @Override
    public String path() {
        return WORK_LIST;
    }

    @Override
    public List<Addressee> addressees(Staff staff) {
        return first.addressees(staff);
    }

    @Override
    public boolean imported() {
        return true;
    }
}
