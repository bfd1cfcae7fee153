package pqs.bench.intake;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import pqs.bench.intake.BusyLoad.Counted;

/** Measures one after the other, again and again, so that a slow minute of the machine is slow for all of them. */
final class Measuring {

    /** As the goals have it. */
    static final int CONNECTIONS = 16;

    /** So many may be on their way at once; intake itself bounds what it takes. */
    static final int OPEN_CONNECTIONS = 64;

    static final double SHARE_OF_MOST = 0.70;
    private static final long SEED = 20_261_128;

    private final Target intake;
    private final Target bare;
    private final Target trivial;
    private final Runnable settle;
    private final PrintStream told;

    /** @param settle waits until nothing of what was done is left to do */
    Measuring(Target intake, Target bare, Target trivial, Runnable settle, PrintStream told) {
        this.intake = intake;
        this.bare = bare;
        this.trivial = trivial;
        this.settle = settle;
        this.told = told;
    }

    Pairs measure(Effort effort) {
        for (var target : List.of(intake, bare, trivial)) {
            told.println("warming up " + target.name());
            busy(target, effort.warmUp());
        }
        var counted = List.of(new ArrayList<Counted>(), new ArrayList<Counted>(), new ArrayList<Counted>());
        for (int pair = 1; pair <= effort.pairs(); pair++) {
            told.println("at most, " + pair + " of " + effort.pairs());
            counted.get(0).add(busy(intake, effort.slice()));
            counted.get(1).add(busy(bare, effort.slice()));
            counted.get(2).add(busy(trivial, effort.slice()));
        }
        double rate = SHARE_OF_MOST * median(counted.get(0));
        double bareRate = SHARE_OF_MOST * median(counted.get(1));
        var random = new Random(SEED);
        var taken = List.of(new ArrayList<Latencies>(), new ArrayList<Latencies>(), new ArrayList<Latencies>());
        for (int pair = 1; pair <= effort.pairs(); pair++) {
            told.println("at 70 % of it, " + pair + " of " + effort.pairs());
            taken.get(0).add(OpenLoad.run(intake, OPEN_CONNECTIONS, rate, effort.slice(), random));
            settle.run();
            taken.get(1).add(OpenLoad.run(bare, CONNECTIONS, bareRate, effort.slice(), random));
            taken.get(2).add(OpenLoad.run(bare, CONNECTIONS, rate, effort.slice(), random));
        }
        return new Pairs(
                counted.get(0),
                counted.get(1),
                counted.get(2),
                rate,
                bareRate,
                taken.get(0),
                taken.get(1),
                taken.get(2));
    }

    private Counted busy(Target target, Duration time) {
        var counted = BusyLoad.run(target, CONNECTIONS, time);
        if (counted.accepted() == 0) {
            throw new CannotMeasure(target.name() + " accepted nothing of " + counted.refused());
        }
        settle.run();
        return counted;
    }

    private static double median(List<Counted> counted) {
        return new Spread(counted.stream().map(Counted::perSecond).toList()).median();
    }
}
