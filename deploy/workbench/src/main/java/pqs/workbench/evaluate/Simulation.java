package pqs.workbench.evaluate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import pqs.surveillance.watch.Measures;
import pqs.surveillance.watch.Observation;
import pqs.surveillance.watch.Place;

/**
 * A population of providers with invented histories, and what was done to whom. The same plan and seed give the same history.
 */
final class Simulation {

    private static final YearMonth START = YearMonth.of(2030, 1);
    private static final double SCANS_A_MONTH = 100;
    private static final double RATES_VARY = 0.3;

    private final Plan plan;
    private final RandomGenerator random;
    private final List<Observation> observations = new ArrayList<>();
    private final Map<String, LocalDate> faults = new HashMap<>();

    /**
     * @param concernsAMonth of a provider of usual size
     * @param faulty one provider in so many has the fault
     */
    record Plan(Disturbance disturbance, double concernsAMonth, int providers, int months, int faulty) {}

    private Simulation(Plan plan, long seed) {
        this.plan = plan;
        random = new SplittableRandom(seed);
    }

    static Simulation of(Plan plan, long seed) {
        var simulation = new Simulation(plan, seed);
        for (int provider = 0; provider < plan.providers(); provider++) {
            simulation.provider(provider);
        }
        return simulation;
    }

    List<Observation> observations() {
        return observations;
    }

    /** The providers with a fault, and its first day. */
    Map<String, LocalDate> faults() {
        return faults;
    }

    private record Person(Place place, double scans, double rate) {}

    private void provider(int number) {
        String code = "SIM%03d".formatted(number);
        boolean faulty = plan.disturbance().isFault() && number % plan.faulty() == 0;
        int onset = plan.months() / 3 + random.nextInt(plan.months() / 3);
        int onsetDay = random.nextInt(28);
        if (faulty) {
            faults.put(code, START.plusMonths(onset).atDay(1 + onsetDay));
        }
        boolean grows = plan.disturbance() == Disturbance.VOLUME && random.nextBoolean();
        var people = people(code);
        for (int month = 0; month < plan.months(); month++) {
            double grown = grows ? 1 + Math.min(1, Math.max(0, (month - onset) / 12.0)) : 1;
            double concerns = concernFactor(month);
            for (int i = 0; i < people.size(); i++) {
                var person = people.get(i);
                double since = faulty ? Math.max(0, Math.min(1, month + 1 - onset - onsetDay / 28.0)) : 0;
                if (plan.disturbance() == Disturbance.SILENT_FEED && since > 0) {
                    continue;
                }
                month(person, month, grown, concerns, i == 0, since, month - onset);
            }
        }
    }

    private List<Person> people(String code) {
        double variation = plan.disturbance() == Disturbance.REPORTING_BIAS ? 0.6 : RATES_VARY;
        double own = gamma(1 / (variation * variation)) * plan.concernsAMonth() / SCANS_A_MONTH;
        int sites = 1 + random.nextInt(3);
        int count = 3 + random.nextInt(5);
        double size = Math.exp(0.4 * random.nextGaussian());
        var people = new ArrayList<Person>();
        for (int i = 0; i < count; i++) {
            var place = new Place(code, code + "S" + random.nextInt(sites), code + "P" + i);
            people.add(new Person(place, SCANS_A_MONTH * size / count, own * gamma(25)));
        }
        return people;
    }

    private double concernFactor(int month) {
        double factor = 1;
        if (plan.disturbance() == Disturbance.SEASON) {
            factor *= 1 + Math.cos(2 * Math.PI * month / 12) / 3;
        }
        if (plan.disturbance() == Disturbance.REPORTING_BIAS && month >= plan.months() / 2) {
            factor *= 1.5;
        }
        if (plan.disturbance() == Disturbance.OVERDISPERSION) {
            factor *= gamma(4);
        }
        return factor;
    }

    private void month(Person person, int month, double grown, double factor, boolean first, double since, int after) {
        var when = START.plusMonths(month);
        int scans = poisson(person.scans() * grown);
        var returned = when.plusMonths(1).atDay(8 + random.nextInt(5));
        if (scans > 0) {
            returned(returned, when, person, Measures.ACTIVITY, scans, OptionalDouble.empty());
        }
        double rise = rise(first, since, after);
        double expected = person.rate() * scans * factor;
        people(when, person, "concern", expected * rise);
        people(when, person, "complaint", 0.3 * expected * rise);
        people(when, person, "serious-incident", 0.03 * expected * rise);
        people(when, person, "late-response", 0.1 * expected);
        share(returned, when, person, "audit-discrepancy", scans / 10, 0.04 * (bad(first) ? 1 + 3 * since : 1));
        share(returned, when, person, "long-scan", scans, is(Disturbance.UP_CODING) ? 0.3 + 0.15 * since : 0.3);
        share(returned, when, person, "duplicate-scan", scans, 0.02);
        share(returned, when, person, "late-report", scans, is(Disturbance.LATE_REPORTS) ? 0.08 * (1 + since) : 0.08);
    }

    private boolean is(Disturbance disturbance) {
        return plan.disturbance() == disturbance;
    }

    private boolean bad(boolean first) {
        return first && is(Disturbance.BAD_PRACTITIONER);
    }

    private double rise(boolean first, double since, int after) {
        if (bad(first)) {
            return 1 + 3 * since;
        }
        if (is(Disturbance.DOUBLING)) {
            return 1 + since;
        }
        return is(Disturbance.DRIFT) && since > 0 ? 1 + 2 * Math.min(1, Math.max(0, after / 24.0)) : 1;
    }

    /** Reported by people, one by one, some weeks later. */
    private void people(YearMonth when, Person person, String measure, double expected) {
        int events = poisson(expected);
        for (int i = 0; i < events; i++) {
            var day = when.atDay(1 + random.nextInt(when.lengthOfMonth()));
            int lag = (int) (-15 * Math.log(1 - random.nextDouble()));
            observations.add(new Observation(
                    day.plusDays(lag), day, person.place(), measure, 1, OptionalDouble.empty(), "practice"));
        }
    }

    private void share(LocalDate returned, YearMonth when, Person person, String measure, int of, double share) {
        if (of > 0) {
            int found = 0;
            for (int i = 0; i < of; i++) {
                found += random.nextDouble() < share ? 1 : 0;
            }
            returned(returned, when, person, measure, found, OptionalDouble.of(of));
        }
    }

    private void returned(
            LocalDate returned, YearMonth when, Person person, String measure, int count, OptionalDouble exposure) {
        observations.add(
                new Observation(returned, when.atEndOfMonth(), person.place(), measure, count, exposure, "return"));
    }

    private int poisson(double mean) {
        if (mean > 30) {
            return (int) Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    /** Mean 1, of this shape (Marsaglia and Tsang 2000). */
    private double gamma(double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v / shape;
            }
        }
    }
}
