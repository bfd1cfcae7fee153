package pqs.intake.practitioner;

/** The letters that tell the practitioners of a provider apart: A to Z, then AA to ZZ, and so on. */
public final class Letters {

    private static final int LETTERS = 26;

    private Letters() {}

    /** The letter of the practitioner that comes after so many others. */
    public static String after(int others) {
        var letters = new StringBuilder();
        for (int rest = others; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.toString();
    }
}
