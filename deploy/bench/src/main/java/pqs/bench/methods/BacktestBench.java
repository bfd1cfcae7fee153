package pqs.bench.methods;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import pqs.surveillance.watch.Alarm;
import pqs.surveillance.watch.Measures;
import pqs.surveillance.watch.Observation;
import pqs.surveillance.watch.Place;
import pqs.surveillance.watch.Watch;
import pqs.surveillance.watch.WatchRules;

/**
 * Five years of sixty providers with four practitioners each under the default rule set: of each practitioner and month one return
 * of activity and one of late reports, of each provider and month two concerns. An operation is one row.
 */
@State(Scope.Thread)
public class BacktestBench {

    private static final int PROVIDERS = 60;
    private static final int PRACTITIONERS = 4;
    private static final int CONCERNS = 2;
    private static final int MONTHS = 60;
    private static final int ROWS = PROVIDERS * MONTHS * (2 * PRACTITIONERS + CONCERNS);
    private static final long SEED = 20_261_128;
    private static final YearMonth START = YearMonth.of(2030, 1);

    private final Watch watch = new Watch(WatchRules.DEFAULT);
    private final List<Observation> observations = observations();

    private static List<Observation> observations() {
        var random = new SplittableRandom(SEED);
        var rows = new ArrayList<Observation>();
        for (int month = 0; month < MONTHS; month++) {
            var when = START.plusMonths(month);
            var returned = when.plusMonths(1).atDay(10);
            for (int provider = 0; provider < PROVIDERS; provider++) {
                for (int person = 0; person < PRACTITIONERS; person++) {
                    var place = place(provider, person);
                    int scans = 20 + random.nextInt(10);
                    rows.add(row(
                            returned, when.atEndOfMonth(), place, Measures.ACTIVITY, scans, OptionalDouble.empty()));
                    rows.add(row(
                            returned,
                            when.atEndOfMonth(),
                            place,
                            "late-report",
                            random.nextInt(4),
                            OptionalDouble.of(scans)));
                }
                for (int concern = 0; concern < CONCERNS; concern++) {
                    var day = when.atDay(1 + random.nextInt(28));
                    var place = place(provider, random.nextInt(PRACTITIONERS));
                    rows.add(row(day.plusDays(random.nextInt(30)), day, place, "concern", 1, OptionalDouble.empty()));
                }
            }
        }
        return rows;
    }

    private static Place place(int provider, int person) {
        return new Place("B" + provider, "B" + provider + "S" + person % 2, "B" + provider + "P" + person);
    }

    private static Observation row(
            LocalDate known, LocalDate occurred, Place place, String measure, int count, OptionalDouble exposure) {
        return new Observation(known, occurred, place, measure, count, exposure, "invented");
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public List<Alarm> replay() {
        return watch.replay(observations);
    }
}
