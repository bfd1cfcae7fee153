package pqs.bench.methods;

import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** How long is measured. */
enum Effort {
    /** For figures that are to be believed; everything in less than three minutes. */
    FULL(3, 5, 600),
    /** For seeing that everything can be measured; in less than half a minute. */
    QUICK(1, 2, 200);

    private final int warmUps;
    private final int rounds;
    private final int roundMilliseconds;

    Effort(int warmUps, int rounds, int roundMilliseconds) {
        this.warmUps = warmUps;
        this.rounds = rounds;
        this.roundMilliseconds = roundMilliseconds;
    }

    /** In a JVM of its own, on one thread. */
    ChainedOptionsBuilder options() {
        var round = TimeValue.milliseconds(roundMilliseconds);
        return new OptionsBuilder()
                .mode(Mode.Throughput)
                .forks(1)
                .threads(1)
                .warmupIterations(warmUps)
                .warmupTime(round)
                .measurementIterations(rounds)
                .measurementTime(round)
                .jvmArgs("-XX:+UseSerialGC", "-Xmx512m", "--sun-misc-unsafe-memory-access=allow")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
    }
}
