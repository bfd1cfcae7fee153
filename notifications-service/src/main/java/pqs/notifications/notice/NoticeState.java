package pqs.notifications.notice;

import java.time.Instant;

/**
 * Where a notice stands, and how promise 7 is kept: sent at most once, save at most one counted duplicate. SMTP cannot be
 * asked what became of a message, so an attempt is written down before it is made and its outcome after; an attempt without
 * an outcome may have been sent. It is made once more, with the same Message-ID, and counted; a second attempt without an
 * outcome is left to a person. So a notice is handed over at most {@code 1 + possibleDuplicates} times.
 */
public sealed interface NoticeState {

    /** Nobody to tell was found; a person must see to the directory. */
    record NobodyToTell(Instant at) implements NoticeState {

        public ToldLater toldLater(Instant at) {
            return new ToldLater(at);
        }

        public NotSent callOff(NotSentReason reason, Instant at) {
            return new NotSent(0, 0, reason, at);
        }
    }

    /** Somebody has taken the role since, and has a notice of their own. */
    record ToldLater(Instant at) implements NoticeState {}

    /**
     * To be sent.
     *
     * @param attempts made so far
     * @param unknownOutcomes attempts of which nobody knows whether the message was accepted: at most 1, unless a person
     *     had a failed notice sent again
     * @param due not before then
     */
    record Owed(int attempts, int unknownOutcomes, Instant due) implements NoticeState {

        public static Owed from(Instant at) {
            return new Owed(0, 0, at);
        }

        public Sending start(Instant now, Patience patience) {
            return new Sending(attempts + 1, unknownOutcomes, now, now.plus(patience.lease()));
        }

        /** What it tells no longer needs telling. An attempt that is being made is not called back. */
        public NotSent callOff(NotSentReason reason, Instant at) {
            return new NotSent(attempts, unknownOutcomes, reason, at);
        }
    }

    /**
     * An attempt is being made, or its maker died.
     *
     * @param attempt number of the attempt, from 1; the answer to an attempt counts only while it is the latest
     * @param leaseEnds from then on the outcome is unknown, and another dispatcher may take over
     */
    record Sending(int attempt, int unknownOutcomes, Instant since, Instant leaseEnds) implements NoticeState {

        public int possibleDuplicates() {
            return unknownOutcomes;
        }

        public Sent accepted(Instant at) {
            return new Sent(attempt, possibleDuplicates(), at);
        }

        /** Certainly not accepted, so no duplicate came of this attempt. */
        public NoticeState notAccepted(Instant at, Patience patience) {
            return attempt < patience.attemptsMax()
                    ? new Owed(attempt, unknownOutcomes, at.plus(patience.waitAfter(attempt)))
                    : new Failed(attempt, unknownOutcomes, FailureReason.ATTEMPTS_EXHAUSTED, at);
        }

        public Failed refused(Instant at) {
            return new Failed(attempt, unknownOutcomes, FailureReason.REFUSED_BY_SERVER, at);
        }

        public Failed noAddress(Instant at) {
            return new Failed(attempt - 1, unknownOutcomes, FailureReason.NO_ADDRESS, at);
        }

        /** Once more, once; never a third time unless a person says so. */
        public NoticeState unknown(Instant at, Patience patience) {
            return unknownOutcomes == 0
                    ? new Owed(attempt, 1, at.plus(patience.waitAfter(attempt)))
                    : new Failed(attempt, unknownOutcomes + 1, FailureReason.ATTEMPTS_EXHAUSTED, at);
        }
    }

    /**
     * On record, and no message: it was decided by a rule that this tells nobody anything they need.
     *
     * @param attempts made before that
     * @param unknownOutcomes attempts of which nobody knows whether the message was accepted
     */
    record NotSent(int attempts, int unknownOutcomes, NotSentReason reason, Instant at) implements NoticeState {

        public static NotSent fromTheStart(NotSentReason reason, Instant at) {
            return new NotSent(0, 0, reason, at);
        }
    }

    /** The mail server took responsibility for it. */
    record Sent(int attempts, int possibleDuplicates, Instant at) implements NoticeState {}

    /**
     * Given up; a person must look.
     *
     * @param unknownOutcomes attempts of which nobody knows whether the message was accepted; kept, so that a message sent
     *     again is counted as what it is
     */
    record Failed(int attempts, int unknownOutcomes, FailureReason reason, Instant at) implements NoticeState {

        /** Of the attempts that may have been accepted, all but one. */
        public int possibleDuplicates() {
            return Math.max(0, unknownOutcomes - 1);
        }

        /** A person has looked. What is counted stays counted: where attempts were exhausted, this allows one more. */
        public Owed again(Instant at) {
            return new Owed(attempts, unknownOutcomes, at);
        }
    }
}
