package pqs.surveillance.watch;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/** Invented histories for tests, from January 2030 on: returns of a month are known on the tenth of the next. */
final class History {

    private final List<Observation> observations = new ArrayList<>();

    List<Observation> observations() {
        return observations;
    }

    static YearMonth month(int number) {
        return YearMonth.of(2030, 1).plusMonths(number);
    }

    History activity(Place place, int month, int scans) {
        var when = month(month);
        return add(
                when.plusMonths(1).atDay(10),
                when.atEndOfMonth(),
                place,
                Measures.ACTIVITY,
                scans,
                OptionalDouble.empty());
    }

    /** So many found among so many, in the return of a month. */
    History share(Place place, int month, String measure, int found, int of) {
        var when = month(month);
        return add(when.plusMonths(1).atDay(10), when.atEndOfMonth(), place, measure, found, OptionalDouble.of(of));
    }

    History concern(Place place, LocalDate occurred, int daysUntilKnown) {
        return add(occurred.plusDays(daysUntilKnown), occurred, place, "concern", 1, OptionalDouble.empty());
    }

    History add(LocalDate known, LocalDate occurred, Place place, String measure, int count, OptionalDouble exposure) {
        observations.add(new Observation(known, occurred, place, measure, count, exposure, "test"));
        return this;
    }

    /** Concerns spread over a month by chance, each known within three weeks. */
    History concerns(Place place, int month, int count, SplittableRandom random) {
        for (int i = 0; i < count; i++) {
            concern(place, month(month).atDay(1 + random.nextInt(28)), random.nextInt(21));
        }
        return this;
    }

    /** Poisson. */
    static int draw(double mean, SplittableRandom random) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    static Place provider(int number) {
        return new Place("T%02d".formatted(number), "", "");
    }

    static Place practitioner(int provider, int number) {
        return new Place("T%02d".formatted(provider), "", "T%02dP%d".formatted(provider, number));
    }

    /** Providers of 100 scans and so many concerns a month, at which nothing changes. */
    static History steady(int providers, int months, double concerns, SplittableRandom random) {
        var history = new History();
        for (int month = 0; month < months; month++) {
            for (int provider = 0; provider < providers; provider++) {
                history.activity(provider(provider), month, 100);
                history.concerns(provider(provider), month, draw(concerns, random), random);
            }
        }
        return history;
    }
}
