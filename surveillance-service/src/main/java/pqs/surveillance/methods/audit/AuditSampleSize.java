package pqs.surveillance.methods.audit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;

/**
 * The smallest sample that finds at least k of a feared fault with a wanted probability.
 *
 * <p>Power grows with every one more that is looked at, in whichever stratum, so the smallest sample is found by halving.
 */
public final class AuditSampleSize {

    private AuditSampleSize() {}

    /**
     * The audit with the smallest sample; empty where even to look at all would not do, because there are fewer than k faulty or
     * they are too hard to recognise.
     *
     * @param strata with what is feared of each; their numbers of sampled ones are not used
     * @throws InvalidInput for no strata and for a power outside 0 to 1
     */
    public static Optional<AuditPower> of(
            List<AuditStratum> strata, Allocation allocation, double recognition, int atLeast, double wantedPower) {
        Check.probability("wantedPower", wantedPower);
        if (strata.isEmpty()) {
            throw new InvalidInput("strata", "are empty", "give at least one");
        }
        long population = strata.stream().mapToLong(AuditStratum::population).sum();
        if (population > Integer.MAX_VALUE) {
            throw new InvalidInput("strata", "hold " + population, "give at most " + Integer.MAX_VALUE + " together");
        }
        int most = mostWorthAsking(strata, allocation, population);
        var smallest = smallest(
                1,
                most,
                n -> power(strata, allocation, population, n, recognition, atLeast)
                                .power()
                        >= wantedPower);
        return smallest.isEmpty()
                ? Optional.empty()
                : Optional.of(power(strata, allocation, population, smallest.getAsInt(), recognition, atLeast));
    }

    private static AuditPower power(
            List<AuditStratum> strata,
            Allocation allocation,
            long population,
            int sampled,
            double recognition,
            int atLeast) {
        var drawn = strata.stream()
                .map(stratum -> stratum.withSampled(allocation.sampled(stratum, sampled, population, strata.size())))
                .toList();
        return AuditPower.of(drawn, recognition, atLeast);
    }

    /** At which every stratum is looked at whole. */
    private static int mostWorthAsking(List<AuditStratum> strata, Allocation allocation, long population) {
        return switch (allocation) {
            case PROPORTIONAL -> Math.toIntExact(population);
            case EQUAL -> {
                long most = strata.stream()
                        .mapToLong(stratum -> (long) stratum.population() * strata.size())
                        .max()
                        .orElse(0);
                yield (int) Math.min(Integer.MAX_VALUE, most);
            }
        };
    }

    /** The smallest n of from … to for which it holds, given that it holds for every larger one. */
    static OptionalInt smallest(int from, int to, IntPredicate holds) {
        if (to < from || !holds.test(to)) {
            return OptionalInt.empty();
        }
        int low = from;
        int high = to;
        while (low < high) {
            int middle = low + (high - low) / 2;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return OptionalInt.of(low);
    }
}
