package pqs.workbench.evaluate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import pqs.workbench.Unreadable;

/**
 * {@code evaluate} prints how soon rules find planted faults in simulated populations and how often they cry wolf, as Markdown
 * tables; with {@code --write} it writes one population as observations for {@code backtest} instead. Exit status 0: done; 2: the
 * command line cannot be used.
 */
public final class EvaluateMain {

    static final String USAGE =
            "usage: ./pqs evaluate [--quick] [--seed N]\n       ./pqs evaluate --write FILE.csv [--fault NAME] [--seed N]";

    private static final long SEED = 20_261_128;
    private static final int POPULATIONS = 10;
    private static final int PROVIDERS = 40;
    private static final int MONTHS = 72;
    private static final List<Double> MEANS = List.of(0.2, 0.5, 1.0, 2.0, 5.0);

    private final PrintStream out;
    private final PrintStream errors;

    EvaluateMain(PrintStream out, PrintStream errors) {
        this.out = out;
        this.errors = errors;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new EvaluateMain(out, errors).run(List.of(arguments)));
    }

    int run(List<String> words) {
        try {
            boolean quick = false;
            long seed = SEED;
            Path file = null;
            var fault = Disturbance.DOUBLING;
            var rest = new ArrayList<>(words);
            while (!rest.isEmpty()) {
                switch (rest.removeFirst()) {
                    case "--quick" -> quick = true;
                    case "--seed" -> seed = seed(next(rest));
                    case "--write" -> file = path(next(rest));
                    case "--fault" -> fault = fault(next(rest));
                    default -> throw new Unreadable("the arguments are " + words + "\n" + USAGE);
                }
            }
            if (file != null) {
                write(file, fault, seed);
            } else {
                evaluate(quick, seed);
            }
            return 0;
        } catch (Unreadable problem) {
            errors.println("evaluate: " + problem.getMessage());
            return 2;
        }
    }

    private void evaluate(boolean quick, long seed) {
        var setup = quick
                ? new Setup(seed, 1, PROVIDERS / 2, MONTHS, List.of(1.0))
                : new Setup(seed, POPULATIONS, PROVIDERS, MONTHS, MEANS);
        out.printf("""
                Seed %d; %d populations of %d providers over %d months for each figure, one provider in %d with the fault. Cells: median
                months from the first day of the fault to the first alarm at the provider (found within 12 / 24 months); a dash where
                fewer than half were found. Settings are chosen on other seeds than are reported. † was not as quiet as
                ours at any setting that was tried, and is not compared. Bold: the soonest of those compared.

                """, setup.seed(), setup.populations(), setup.providers(), setup.months(), Setup.FAULTY);
        new RatioChoice(setup).print(out);
        new HeadToHead(setup).print(out);
        new DefaultRulesTable(setup).print(out);
        new DefaultRulesTable(setup.smaller()).printBesideOthers(out, 1);
    }

    private void write(Path file, Disturbance fault, long seed) throws Unreadable {
        var simulation = Simulation.of(new Simulation.Plan(fault, 1, PROVIDERS, MONTHS, Setup.FAULTY), seed);
        try {
            ObservationWriter.write(file, simulation.observations());
        } catch (IOException broken) {
            throw new Unreadable(file + " cannot be written (" + broken.getMessage() + ")");
        }
        out.println("seed " + seed + ", " + fault.words() + ", from:");
        simulation.faults().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> out.println(one.getKey() + " " + one.getValue()));
    }

    private static String next(List<String> rest) throws Unreadable {
        if (rest.isEmpty()) {
            throw new Unreadable("the last option needs a value\n" + USAGE);
        }
        return rest.removeFirst();
    }

    private static long seed(String text) throws Unreadable {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException noNumber) {
            throw new Unreadable("--seed is '" + text + "': give a whole number");
        }
    }

    private static Path path(String text) throws Unreadable {
        try {
            return Path.of(text);
        } catch (InvalidPathException noPath) {
            throw new Unreadable(text + " is no path (" + noPath.getReason() + ")");
        }
    }

    private static Disturbance fault(String text) throws Unreadable {
        for (var one : Disturbance.values()) {
            if (one.option().equals(text)) {
                return one;
            }
        }
        throw new Unreadable("there is no fault '" + text + "': give "
                + Arrays.stream(Disturbance.values()).map(Disturbance::option).collect(Collectors.joining(", ")));
    }
}
