package pqs.bench.intake;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;
import pqs.bench.table.Machine;
import pqs.bench.table.SpeedTable;
import pqs.local.NotReady;
import pqs.local.Progress;
import pqs.local.demonstration.ProjectFiles;

/**
 * {@code bench intake} measures and prints a table. Exit status 0: measured, whatever came of it; 1: something could not be
 * measured; 2: the command line cannot be read.
 */
public final class IntakeMain {

    static final String USAGE = "usage: ./pqs bench intake [--quick]";

    private static final int LINE_CHARACTERS_MAX = 110;

    private IntakeMain() {}

    public static void main(String[] arguments) {
        var errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        var effort = effort(List.of(arguments));
        if (effort == null) {
            errors.println("bench: the arguments are " + List.of(arguments) + ": " + USAGE);
            System.exit(2);
            return;
        }
        LogManager.getLogManager().reset();
        System.exit(run(effort, new PrintStream(System.out, true, StandardCharsets.UTF_8), errors));
    }

    static @Nullable Effort effort(List<String> arguments) {
        if (arguments.equals(List.of("intake"))) {
            return Effort.FULL;
        }
        return arguments.equals(List.of("intake", "--quick")) ? Effort.QUICK : null;
    }

    private static int run(Effort effort, PrintStream out, PrintStream errors) {
        var clock = Clock.systemUTC();
        var project = ProjectFiles.aroundThis().folder();
        var folder = newFolder();
        try (var rig = Rig.start(project, folder, clock, new Progress(errors))) {
            var pairs =
                    new Measuring(rig.intake(), rig.bare(), rig.trivial(), rig::awaitDrained, errors).measure(effort);
            rig.requireWhole();
            out.println(Machine.here(clock).words());
            out.println();
            SpeedTable.print(pairs.rows(), out);
            out.println();
            pairs.details().forEach(out::println);
            out.println(rig.intake().accepted() + " concerns were accepted in all; each is on record once, is in the"
                    + " audit trail once and its event was sent");
            out.println();
            out.println("One accepted concern, between begin and commit:");
            rig.statements().forEach(sql -> out.println("  " + beginning(sql)));
            return 0;
        } catch (CannotMeasure | NotReady cannot) {
            errors.println("bench: " + cannot.getMessage());
            return 1;
        } finally {
            sweep(folder);
        }
    }

    private static String beginning(String sql) {
        var line = sql.strip().replaceAll("\\s+", " ");
        return line.length() <= LINE_CHARACTERS_MAX ? line : line.substring(0, LINE_CHARACTERS_MAX) + " …";
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("pqs-bench-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sweep(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException leftBehind) {
            System.err.println("left behind: " + folder + " (" + leftBehind.getMessage() + ")");
        }
    }
}
