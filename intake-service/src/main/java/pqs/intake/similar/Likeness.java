package pqs.intake.similar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import pqs.intake.similar.Resemblance.Part;
import pqs.intake.similar.Resemblance.Verdict;

/**
 * How alike two concerns are: the sum of points for what they have in common, less what speaks against it. It helps a person to
 * look, and decides nothing. The points are data, {@code likeness.txt}.
 */
public final class Likeness {

    /** How many are shown. */
    public static final int SHOWN_MAX = 5;

    private static final Weights WEIGHTS = Weights.read();
    private static final int NEAR_DAYS = 3;
    private static final int NEARBY_DAYS = 14;
    private static final int FAR_DAYS = 61;

    private Likeness() {}

    /** Those worth showing, the likest first. */
    public static List<Resemblance> best(List<Pair> pairs) {
        return pairs.stream()
                .map(Likeness::of)
                .filter(found -> found.verdict() != Verdict.NEITHER)
                .sorted(Comparator.comparing(Resemblance::points)
                        .reversed()
                        .thenComparing(
                                found -> found.pair().other().facts().id().toString()))
                .limit(SHOWN_MAX)
                .toList();
    }

    public static Resemblance of(Pair pair) {
        var parts = new ArrayList<Part>();
        patients(pair, parts);
        place(pair, parts);
        add(parts, pair.samePractitioner(), "same practitioner", "same-practitioner");
        add(parts, pair.sameCategory(), "about the same", "same-category");
        dates(pair, parts);
        narratives(pair, parts);
        parts.sort(
                Comparator.comparingInt((Part part) -> Math.abs(part.points())).reversed());
        int points = parts.stream().mapToInt(Part::points).sum();
        return new Resemblance(pair, points, verdict(points), parts);
    }

    private static Verdict verdict(int points) {
        if (points >= WEIGHTS.of("likely-same-from")) {
            return Verdict.LIKELY_SAME;
        }
        return points >= WEIGHTS.of("similar-from") ? Verdict.SIMILAR : Verdict.NEITHER;
    }

    private static void patients(Pair pair, List<Part> parts) {
        switch (pair.patients()) {
            case SAME -> add(parts, true, "same patient", "same-patient");
            case DIFFERENT -> add(parts, true, "different patients", "different-patients");
            case NOT_KNOWN -> {}
        }
    }

    private static void place(Pair pair, List<Part> parts) {
        add(parts, pair.sameProvider(), "same provider", "same-provider");
        add(parts, pair.sameSite(), "same site", "same-site");
    }

    private static void dates(Pair pair, List<Part> parts) {
        int days = pair.daysApart();
        add(parts, days == 0, "on the same day", "same-day");
        add(parts, days > 0 && days <= NEAR_DAYS, apart(days), "days-apart-to-3");
        add(parts, days > NEAR_DAYS && days <= NEARBY_DAYS, apart(days), "days-apart-to-14");
        add(parts, days >= FAR_DAYS, apart(days), "days-apart-from-61");
    }

    private static String apart(int days) {
        return days == 1 ? "a day apart" : days + " days apart";
    }

    private static void narratives(Pair pair, List<Part> parts) {
        boolean telling = pair.wordsInCommon() >= WEIGHTS.of("words-in-common-min");
        int words = telling ? (int) Math.round(WEIGHTS.of("words") * pair.words()) : 0;
        if (words > 0) {
            int rare = pair.rareWordsInCommon();
            parts.add(new Part(
                    pair.wordsInCommon() + " words in common" + (rare == 0 ? "" : ", " + rare + " of them rare"),
                    words));
        }
        int letters = (int) Math.round(WEIGHTS.of("letters") * pair.letters());
        if (letters > 0) {
            parts.add(new Part("written alike to " + Math.round(100 * pair.letters()) + "%", letters));
        }
    }

    private static void add(List<Part> parts, boolean so, String words, String weight) {
        if (so) {
            parts.add(new Part(words, WEIGHTS.of(weight)));
        }
    }
}
