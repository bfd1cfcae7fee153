package pqs.bench.methods;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import pqs.bench.table.Machine;
import pqs.bench.table.Row;
import pqs.bench.table.SpeedTable;

/**
 * {@code bench methods} measures and prints a table; {@code --quick} only shows that everything can be measured. Exit status 0:
 * measured, whatever came of it; 1: something could not be measured; 2: the command line cannot be read.
 */
public final class MethodsMain {

    static final String USAGE = "usage: ./pqs bench methods [--quick]";

    /** Measures the benchmarks of these full names, in operations a second. */
    interface Measuring {
        Map<String, Double> perSecond(List<String> benchmarks, Effort effort) throws RunnerException;
    }

    private final List<Measure> measures;
    private final Measuring measuring;
    private final Machine machine;
    private final PrintStream out;
    private final PrintStream errors;

    MethodsMain(List<Measure> measures, Measuring measuring, Machine machine, PrintStream out, PrintStream errors) {
        this.measures = List.copyOf(measures);
        this.measuring = measuring;
        this.machine = machine;
        this.out = out;
        this.errors = errors;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        var errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        var machine = Machine.here(Clock.systemUTC());
        int status = new MethodsMain(Measures.all(), MethodsMain::jmh, machine, out, errors).run(List.of(arguments));
        out.flush();
        System.exit(status);
    }

    int run(List<String> arguments) {
        if (arguments.equals(List.of("methods"))) {
            return measure(Effort.FULL);
        }
        if (arguments.equals(List.of("methods", "--quick"))) {
            return measure(Effort.QUICK);
        }
        errors.println("bench: the arguments are " + arguments + ": " + USAGE);
        return 2;
    }

    private int measure(Effort effort) {
        var rows = new ArrayList<Row>();
        for (var measure : measures) {
            errors.println("measuring " + measure.what());
            try {
                rows.add(measure.row(measuring.perSecond(measure.needed(), effort)));
            } catch (RunnerException failed) {
                errors.println("bench: " + measure.what() + ": could not be measured: " + failed.getMessage());
                return 1;
            }
        }
        out.println(machine.words());
        out.println();
        SpeedTable.print(rows, out);
        return 0;
    }

    private static Map<String, Double> jmh(List<String> benchmarks, Effort effort) throws RunnerException {
        var options = effort.options();
        benchmarks.forEach(name -> options.include("^" + Pattern.quote(name) + "$"));
        var perSecond = new HashMap<String, Double>();
        for (var result : new Runner(options.build()).run()) {
            perSecond.put(
                    result.getParams().getBenchmark(), result.getPrimaryResult().getScore());
        }
        return perSecond;
    }
}
