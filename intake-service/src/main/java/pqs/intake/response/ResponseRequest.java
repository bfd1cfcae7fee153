package pqs.intake.response;

import java.time.Instant;
import java.util.Optional;
import pqs.intake.concern.ConcernCase.Done;

/** What a provider was asked about a concern, and what has become of it, by the transitions that stand here and no others. */
public sealed interface ResponseRequest {

    RequestFacts facts();

    /**
     * The provider has time to answer.
     *
     * @param plea what it said to get more of it, while that is not decided
     */
    record Requested(RequestFacts facts, Optional<Plea> plea) implements Waiting {

        public Requested plead(Plea asked) {
            return new Requested(facts, Optional.of(asked));
        }

        public Requested extendTo(Instant dueAt) {
            return new Requested(facts.dueAt(dueAt), Optional.empty());
        }

        public Requested leaveAsItIs() {
            return new Requested(facts, Optional.empty());
        }

        public Overdue becomeOverdue(Instant at) {
            return new Overdue(facts, at);
        }
    }

    /** The provider did not answer in time. It still can. */
    record Overdue(RequestFacts facts, Instant since) implements Waiting {}

    /** The provider answered, and nobody has said yet whether that is enough. */
    record Answered(RequestFacts facts, Instant answeredAt, boolean inTime) implements ResponseRequest {

        public Accepted accept(String by, Instant at) {
            return new Accepted(facts, answeredAt, inTime, new Done(at, by));
        }

        /** It was not enough: another question follows. */
        public AskedAgain askAgain(String by, Instant at) {
            return new AskedAgain(facts, answeredAt, inTime, new Done(at, by));
        }
    }

    /** The answer was enough. */
    record Accepted(RequestFacts facts, Instant answeredAt, boolean inTime, Done accepted) implements ResponseRequest {}

    /** The answer was not enough, and another question was asked. */
    record AskedAgain(RequestFacts facts, Instant answeredAt, boolean inTime, Done asked) implements ResponseRequest {}

    /** No answer is needed any more. */
    record Withdrawn(RequestFacts facts, Done withdrawn, String why) implements ResponseRequest {}

    /** The provider is to answer. */
    sealed interface Waiting extends ResponseRequest permits Requested, Overdue {

        default Answered answer(Instant at) {
            return new Answered(facts(), at, !at.isAfter(facts().dueAt()));
        }

        default Withdrawn withdraw(String why, String by, Instant at) {
            return new Withdrawn(facts(), new Done(at, by), why);
        }
    }
}
