package pqs.surveillance.methods.claims;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;

/**
 * Investigations of a person who had one not long before.
 *
 * <p>An investigation is a repeat where the one before it, of the same person, was at most {@code windowDays} days earlier; on the
 * same day is 0 days earlier. Three in a row are two repeats. Only those from {@code countedFrom} on are counted; earlier ones
 * serve as those before. So that nothing is missed, what is given should begin a window before that day. The order in which
 * investigations are given is no matter, so a late one gives what a full computation gives.
 *
 * <p>A repeat may be right, as where a follow-up was asked for: the number is held against what is usual, and the pairs are for
 * people to look at.
 *
 * @param investigations how many were counted
 * @param repeats in the order of persons and days
 */
public record DuplicateInvestigations(int windowDays, LocalDate countedFrom, int investigations, List<Repeat> repeats) {

    private static final int VERSION = 1;

    /** Two investigations of a person close to each other. */
    public record Repeat(String person, LocalDate first, LocalDate again) {

        public long daysBetween() {
            return ChronoUnit.DAYS.between(first, again);
        }
    }

    public DuplicateInvestigations {
        repeats = List.copyOf(repeats);
    }

    /** @throws InvalidInput for a negative window and for no investigations */
    public static DuplicateInvestigations of(List<Investigation> given, int windowDays, LocalDate countedFrom) {
        Check.atLeast("windowDays", windowDays, 0);
        if (given.isEmpty()) {
            throw new InvalidInput("investigations", "are empty", "give at least one");
        }
        var sorted = given.stream().sorted().toList();
        var repeats = new ArrayList<Repeat>();
        int counted = 0;
        for (int i = 0; i < sorted.size(); i++) {
            var one = sorted.get(i);
            if (one.on().isBefore(countedFrom)) {
                continue;
            }
            counted++;
            var before = i == 0 ? one : sorted.get(i - 1);
            boolean near = !before.on().plusDays(windowDays).isBefore(one.on());
            if (i > 0 && before.person().equals(one.person()) && near) {
                repeats.add(new Repeat(one.person(), before.on(), one.on()));
            }
        }
        return new DuplicateInvestigations(windowDays, countedFrom, counted, repeats);
    }

    /** How many people have repeats. */
    public long persons() {
        return repeats.stream().map(Repeat::person).distinct().count();
    }

    /**
     * P(X ≥ repeats), X ~ Binomial(investigations, usual): exact where one repeat does not bring the next; a person with many is
     * better read by name.
     *
     * @param usualShare of investigations that are repeats, between 0 and 1
     */
    public double tail(double usualShare) {
        Check.probability("usualShare", usualShare);
        return repeats.isEmpty()
                ? 1
                : BinomialDistribution.of(investigations, usualShare).survivalProbability(repeats.size() - 1);
    }

    public MethodResult toResult(double usualShare) {
        return MethodResult.of(
                new MethodVersion("duplicate-investigations", VERSION),
                Map.of("windowDays", windowDays, "countedFrom", countedFrom, "usualShare", usualShare),
                Map.of("investigations", investigations),
                tail(usualShare),
                Map.of(
                        "persons",
                        persons(),
                        "repeats",
                        repeats.stream()
                                .map(repeat -> Map.of(
                                        "person", repeat.person(), "first", repeat.first(), "again", repeat.again()))
                                .toList()));
    }
}
