package pqs.bench.methods;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.runner.RunnerException;
import pqs.bench.table.Machine;

class MethodsMainTest {

    /** Stands for a class of benchmarks: only its name is used. */
    private static final class Some {}

    private static final String NAME = Some.class.getName();
    private static final Machine MACHINE = new Machine("Some CPU", 2, "Some VM 25", LocalDate.of(2026, 11, 28));
    private static final List<Measure> MEASURES = List.of(
            new Measure(
                    "cells", Unit.MILLIONS_A_SECOND, Some.class, "chart", new Goal.ShareOfLoop("loop", 0.5, 4_000e6)),
            new Measure("fits", Unit.A_SECOND, Some.class, "fit", new Goal.AtLeast(2_000)),
            new Measure("search", Unit.MILLISECONDS, Some.class, "search", new Goal.AtMost(0.01)));
    private static final Map<String, Double> PER_SECOND = Map.of(
            NAME + ".loop", 2_345.6e6, NAME + ".chart", 1_000e6, NAME + ".fit", 54_321.0, NAME + ".search", 8_000.0);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final List<Effort> efforts = new ArrayList<>();

    @Test
    void theMachineStandsAboveOneRowAMeasure() {
        assertThat(run((names, effort) -> PER_SECOND, "methods")).isZero();
        assertThat(lines(out)).isEqualTo("""
                        Some CPU, 2 cores; Some VM 25; 2026-11-28

                        | measure | unit      | limit |   ours | ratio | goal kept |
                        | ------- | --------- | -----:| ------:| -----:| --------- |
                        | cells   | million/s | 2,346 |  1,000 | 0.426 | no        |
                        | fits    | /s        | 2,000 | 54,321 |  27.2 | yes       |
                        | search  | ms each   |  10.0 |  0.125 |  80.0 | yes       |
                        """);
        assertThat(lines(errors)).isEqualTo("measuring cells\nmeasuring fits\nmeasuring search\n");
        assertThat(efforts).containsOnly(Effort.FULL);
    }

    @Test
    void quickMeasuresTheSameWithLessEffort() {
        assertThat(run((names, effort) -> PER_SECOND, "methods", "--quick")).isZero();
        assertThat(lines(out)).contains("| fits    |");
        assertThat(efforts).containsExactly(Effort.QUICK, Effort.QUICK, Effort.QUICK);
    }

    @Test
    void aGoalThatIsMissedIsNoFailure() {
        assertThat(run(
                        (names, effort) -> Map.of(
                                NAME + ".loop",
                                2.0,
                                NAME + ".chart",
                                1e-5,
                                NAME + ".fit",
                                1.0,
                                NAME + ".search",
                                0.001),
                        "methods"))
                .isZero();
        assertThat(lines(out))
                .contains("| cells   | million/s | 0.0000 |    0.0000 | 0.0000 | no        |")
                .contains("| search  | ms each   |   10.0 | 1,000,000 | 0.0000 | no        |");
    }

    @Test
    void whatCannotBeMeasuredIsToldAndNoHalfATableIsPrinted() {
        assertThat(run(
                        (names, effort) -> {
                            if (names.contains(NAME + ".search")) {
                                throw new RunnerException("another run holds the lock");
                            }
                            return PER_SECOND;
                        },
                        "methods"))
                .isOne();
        assertThat(lines(errors)).endsWith("bench: search: could not be measured: another run holds the lock\n");
        assertThat(lines(out)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "method", "methods --fast", "--quick", "methods --quick --quick"})
    void wrongArgumentsShowTheRightOnes(String line) {
        assertThat(run((names, effort) -> PER_SECOND, line.isEmpty() ? new String[0] : line.split(" ", -1)))
                .isEqualTo(2);
        assertThat(lines(errors)).endsWith(": usage: ./pqs bench methods [--quick]\n");
        assertThat(efforts).isEmpty();
    }

    private int run(MethodsMain.Measuring measuring, String... arguments) {
        MethodsMain.Measuring noting = (names, effort) -> {
            efforts.add(effort);
            return measuring.perSecond(names, effort);
        };
        return new MethodsMain(MEASURES, noting, MACHINE, stream(out), stream(errors)).run(List.of(arguments));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String lines(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
