package pqs.intake.search;

/** How far one word is from another. */
public final class Spelling {

    private static final int SHORT_WORD_CHARACTERS_MAX = 5;

    private Spelling() {}

    /** How many slips of the fingers are forgiven in a word. */
    public static int slipsMax(String word) {
        return word.length() <= SHORT_WORD_CHARACTERS_MAX ? 1 : 2;
    }

    /**
     * The fewest slips that turn one word into the other: a letter left out, put in, taken for another, or two beside each other
     * exchanged (optimal string alignment: Damerau 1964, as restricted by Oommen and Loke 1997).
     */
    public static int slips(String typed, String meant) {
        int[] beforeLast = new int[meant.length() + 1];
        int[] last = new int[meant.length() + 1];
        for (int j = 0; j <= meant.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= typed.length(); i++) {
            int[] row = new int[meant.length() + 1];
            row[0] = i;
            for (int j = 1; j <= meant.length(); j++) {
                int replaced = last[j - 1] + (typed.charAt(i - 1) == meant.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
                if (i > 1
                        && j > 1
                        && typed.charAt(i - 1) == meant.charAt(j - 2)
                        && typed.charAt(i - 2) == meant.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[meant.length()];
    }
}
