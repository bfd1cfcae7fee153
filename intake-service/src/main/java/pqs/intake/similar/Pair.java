package pqs.intake.similar;

import pqs.intake.concern.ConcernCase;

/**
 * What two concerns have in common, as far as it can be known without opening anything.
 *
 * @param other the one that is compared with the one in hand
 * @param daysApart between the dates of the care
 * @param wordsInCommon of the two narratives, by their stems
 * @param rareWordsInCommon those of them that few others have
 * @param words how alike the narratives are by their words, rare ones weighing more, from 0 to 1
 * @param letters how alike the narratives are letter by letter, from 0 to 1
 */
public record Pair(
        ConcernCase other,
        boolean sameProvider,
        boolean sameSite,
        boolean sameCategory,
        int daysApart,
        Patients patients,
        boolean samePractitioner,
        int wordsInCommon,
        int rareWordsInCommon,
        double words,
        double letters) {

    public Pair {
        if (daysApart < 0 || rareWordsInCommon < 0 || rareWordsInCommon > wordsInCommon) {
            throw new IllegalArgumentException(
                    "no pair: " + daysApart + " days, " + rareWordsInCommon + " of " + wordsInCommon + " words rare");
        }
    }

    /** Whether they are about one patient. */
    public enum Patients {
        SAME,
        DIFFERENT,
        /** One of them at least names none. */
        NOT_KNOWN
    }
}
