package pqs.workbench.evaluate;

import java.util.List;
import java.util.function.Predicate;
import pqs.surveillance.watch.Measures;
import pqs.surveillance.watch.Observation;

/**
 * What all tables of an evaluation have in common. Settings are chosen on one set of seeds and what is reported comes from another.
 *
 * @param populations drawn for each figure
 * @param means concerns a month of a provider of usual size
 */
record Setup(long seed, int populations, int providers, int months, List<Double> means) {

    static final List<String> CONCERNS = List.of("concern");
    static final Predicate<Observation> CONCERNS_AND_ACTIVITY =
            one -> one.measure().equals("concern") || one.measure().equals(Measures.ACTIVITY);
    static final Predicate<Observation> EVERYTHING = one -> true;

    /** One provider in so many has the fault. */
    static final int FAULTY = 8;

    /** Between the seeds that settings are chosen on and those that are reported. */
    private static final long APART = 1_000_000;

    Trial chosen(Disturbance disturbance, double mean, Predicate<Observation> shown) {
        return new Trial(plan(disturbance, mean), seed, populations, shown);
    }

    Trial reported(Disturbance disturbance, double mean, Predicate<Observation> shown) {
        return new Trial(plan(disturbance, mean), seed + APART, populations, shown);
    }

    /** A fifth of the populations, for what takes long. */
    Setup smaller() {
        return new Setup(seed, Math.max(1, populations / 5), providers, months, means);
    }

    private Simulation.Plan plan(Disturbance disturbance, double mean) {
        return new Simulation.Plan(disturbance, mean, providers, months, FAULTY);
    }
}
