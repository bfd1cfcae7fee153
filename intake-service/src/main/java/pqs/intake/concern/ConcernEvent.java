package pqs.intake.concern;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pqs.intake.practice.PracticeCode;
import pqs.platform.id.ReferenceNumber;

/** What happened to a concern, as the other services are told. */
public sealed interface ConcernEvent {

    /** The concern as it stands after it happened. */
    CaseFacts facts();

    /** When it happened. */
    Instant at();

    /** Somebody reported it, or wrote it down. */
    record Reported(CaseFacts facts) implements ConcernEvent {
        @Override
        public Instant at() {
            return facts.concern().reportedAt();
        }
    }

    /** What is known of it changed; the full coarse state is told. */
    record Amended(CaseFacts facts, Amendment reason, Optional<UUID> practitioner, Instant at)
            implements ConcernEvent {}

    /** Why the coarse facts are told again. */
    enum Amendment {
        /** Somebody at the commissioner said which provider on the register was meant. */
        PROVIDER_LINKED,
        /** The reporter put something right. */
        CORRECTED,
        /** Somebody at the commissioner said which practitioner was meant. */
        PRACTITIONER_LINKED,
        /** Somebody at the commissioner marked it urgent, or no longer. */
        URGENCY_CHANGED
    }

    record Withdrawn(CaseFacts facts, Instant at) implements ConcernEvent {}

    /** Triage did something with it. */
    record Triaged(CaseFacts facts, TriageStep step, Optional<Grading> grading, Instant at) implements ConcernEvent {}

    enum TriageStep {
        ACKNOWLEDGED,
        GRADED,
        REOPENED,
        /** A question waits for the reporter. */
        REPORTER_ASKED
    }

    /**
     * What was to be done in time was not.
     *
     * @param deadline its name, such as {@code acknowledge-concern}
     */
    record Overdue(CaseFacts facts, String deadline, Instant dueAt, Instant at) implements ConcernEvent {}

    /** @param reference of the request; the provider knows no other */
    record ResponseRequested(CaseFacts facts, UUID request, ReferenceNumber reference, Instant dueAt, Instant at)
            implements ConcernEvent {}

    record ResponseReceived(CaseFacts facts, UUID request, ReferenceNumber reference, boolean inTime, Instant at)
            implements ConcernEvent {}

    record ResponseOverdue(CaseFacts facts, UUID request, ReferenceNumber reference, Instant dueAt, Instant at)
            implements ConcernEvent {}

    /** @param joined those that were merged into it and end with it, whose reporters wait for the outcome too */
    record Closed(CaseFacts facts, Outcome.Kind outcome, List<Joined> joined, Instant at) implements ConcernEvent {
        public Closed {
            joined = List.copyOf(joined);
        }

        public Closed withJoined(List<ConcernCase.Merged> merged) {
            var told = merged.stream()
                    .map(ConcernCase::facts)
                    .filter(one -> one.source() == Source.GENERAL_PRACTICE)
                    .map(one -> new Joined(
                            one.id(), one.concern().reference(), one.concern().practice(), one.reportedBy()))
                    .toList();
            return new Closed(facts, outcome, told, at);
        }
    }

    /** One that a practice reported and that was merged into another. */
    record Joined(ConcernId id, ReferenceNumber reference, PracticeCode practice, String reportedBy) {}

    /**
     * It became something else too.
     *
     * @param kind such as {@code serious-incident}
     * @param body code of the statutory body it was referred to, if it was
     * @param sensitive nobody outside those who handle it may learn of it
     */
    record Reclassified(CaseFacts facts, UUID onward, String kind, Optional<String> body, boolean sensitive, Instant at)
            implements ConcernEvent {}

    /** It tells of the same as another one; of the two, only the other counts. */
    record Merged(CaseFacts facts, ConcernId into, Instant at) implements ConcernEvent {}

    /** It counts by itself again. */
    record Unmerged(CaseFacts facts, ConcernId from, Instant at) implements ConcernEvent {}
}
