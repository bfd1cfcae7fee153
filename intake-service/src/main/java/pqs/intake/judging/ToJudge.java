package pqs.intake.judging;

import pqs.intake.concern.ConcernCase;

/** Which concerns wait to be judged: those that somebody has taken up and nobody has judged. A compliment harms nobody. */
public final class ToJudge {

    private ToJudge() {}

    public static boolean waits(ConcernCase standing) {
        return standing instanceof ConcernCase.Acknowledged acknowledged
                && acknowledged.grading().isEmpty()
                && acknowledged.facts().source().isConcern();
    }
}
