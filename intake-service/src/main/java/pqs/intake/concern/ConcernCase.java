package pqs.intake.concern;

import java.time.Instant;
import java.util.Optional;

/**
 * What triage has made of a concern. What was reported never changes; this does, by the transitions that stand here and no others.
 * By is the subject of whoever did it.
 */
public sealed interface ConcernCase {

    CaseFacts facts();

    /** The same with other facts, such as another provider. */
    ConcernCase withFacts(CaseFacts now);

    /** The concern with what was put right since it was reported, about the provider that it is linked to now. */
    default Concern asItStands(Concern reported) {
        var now = facts();
        return now.place()
                .<Concern>map(place -> new Concern.Linked(now.concern(), place))
                .orElseGet(() -> switch (reported) {
                    case Concern.Linked linked -> new Concern.Linked(now.concern(), linked.place());
                    case Concern.Unlinked unlinked -> new Concern.Unlinked(now.concern(), unlinked.typed());
                });
    }

    /** Nobody has started on it yet. */
    record Received(CaseFacts facts) implements Open {

        public Acknowledged acknowledge(String by, Instant at) {
            return new Acknowledged(facts, new Done(at, by), Optional.empty());
        }

        @Override
        public Optional<Done> acknowledged() {
            return Optional.empty();
        }

        @Override
        public Optional<Grading> grading() {
            return Optional.empty();
        }

        @Override
        public Received withFacts(CaseFacts now) {
            return new Received(now);
        }
    }

    /** Somebody is looking into it. */
    record Acknowledged(CaseFacts facts, Done acknowledgement, Optional<Grading> grading) implements Open {

        public Acknowledged grade(Grading judged) {
            return new Acknowledged(facts, acknowledgement, Optional.of(judged));
        }

        public Closed close(Outcome outcome, String by, Instant at) {
            return new Closed(facts, acknowledgement, grading, outcome, new Done(at, by));
        }

        @Override
        public Optional<Done> acknowledged() {
            return Optional.of(acknowledgement);
        }

        @Override
        public Acknowledged withFacts(CaseFacts now) {
            return new Acknowledged(now, acknowledgement, grading);
        }
    }

    /** It has an outcome. */
    record Closed(CaseFacts facts, Done acknowledgement, Optional<Grading> grading, Outcome outcome, Done closed)
            implements ConcernCase {

        public Acknowledged reopen() {
            return new Acknowledged(facts, acknowledgement, grading);
        }

        @Override
        public Closed withFacts(CaseFacts now) {
            return new Closed(now, acknowledgement, grading, outcome, closed);
        }
    }

    /** The reporter took it back. It stays on record. */
    record Withdrawn(CaseFacts facts, Optional<Done> acknowledged, Optional<Grading> grading, Done withdrawn)
            implements ConcernCase {

        @Override
        public Withdrawn withFacts(CaseFacts now) {
            return new Withdrawn(now, acknowledged, grading, withdrawn);
        }
    }

    /** It tells of the same as another concern, which goes on for both. */
    record Merged(CaseFacts facts, Optional<Done> acknowledged, Optional<Grading> grading, ConcernId into, Done merged)
            implements ConcernCase {

        /** As it was before. */
        public Open unmerge() {
            return acknowledged
                    .<Open>map(done -> new Acknowledged(facts, done, grading))
                    .orElseGet(() -> new Received(facts));
        }

        @Override
        public Merged withFacts(CaseFacts now) {
            return new Merged(now, acknowledged, grading, into, merged);
        }
    }

    /** Something is still to be done about it. */
    sealed interface Open extends ConcernCase permits Received, Acknowledged {

        Optional<Done> acknowledged();

        Optional<Grading> grading();

        default Withdrawn withdraw(String by, Instant at) {
            return new Withdrawn(facts(), acknowledged(), grading(), new Done(at, by));
        }

        default Merged mergeInto(ConcernId other, String by, Instant at) {
            if (other.equals(facts().id())) {
                throw new IllegalArgumentException("a concern is not merged into itself");
            }
            return new Merged(facts(), acknowledged(), grading(), other, new Done(at, by));
        }
    }

    /** When something was done, and the subject of whoever did it. */
    record Done(Instant at, String by) {}
}
