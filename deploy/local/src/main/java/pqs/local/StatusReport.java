package pqs.local;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import pqs.local.data.DataFolder;
import pqs.local.data.RunRecord;
import pqs.local.process.JavaChild;
import pqs.local.process.Memory;
import pqs.local.process.ProcessIdentity;

/** What runs on a data folder, with its memory and whether it is ready. */
record StatusReport(Path dataFolder) {

    private static final int NOTHING_RUNS = 3;
    private static final String ROW = "  %-14s %8s %10s  %s%n";

    /** @return 0 when the launcher runs, 3 when it does not */
    int print(PrintStream out) {
        var run = new DataFolder(dataFolder).runFile().read();
        if (run.isEmpty()) {
            out.println("Nothing runs on " + dataFolder + ". ./pqs up starts it.");
            return NOTHING_RUNS;
        }
        boolean launcherLives = run.get().launcher().alive().isPresent();
        out.println(
                launcherLives
                        ? "Runs on " + dataFolder + " since " + run.get().startedAt() + ", at "
                                + run.get().gateway()
                        : "The launcher on " + dataFolder + " was killed. ./pqs up ends what it left and starts anew.");
        out.printf(ROW, "part", "process", "memory MB", "state");
        printParts(run.get(), out);
        return launcherLives ? 0 : NOTHING_RUNS;
    }

    private static void printParts(RunRecord run, PrintStream out) {
        var parts = new LinkedHashMap<String, ProcessIdentity>();
        parts.put("launcher", run.launcher());
        parts.putAll(run.children());
        long kilobytes = 0;
        for (var part : parts.entrySet()) {
            var alive = part.getValue().alive();
            long resident = alive.map(Memory::residentKilobytes).orElse(0L);
            kilobytes += resident;
            out.printf(
                    ROW,
                    part.getKey(),
                    part.getValue().pid(),
                    megabytes(resident),
                    alive.isPresent() ? state(run, part.getKey()) : "not running");
        }
        out.printf(ROW, "together", "", megabytes(kilobytes), "");
    }

    private static String state(RunRecord run, String part) {
        return Optional.ofNullable(run.addresses().get(part + ".management"))
                .map(StatusReport::readiness)
                .orElse("running");
    }

    private static String readiness(URI management) {
        return JavaChild.answersReady(management).getAsBoolean() ? "ready" : "running, not ready";
    }

    private static String megabytes(long kilobytes) {
        return String.format(Locale.UK, "%,d", kilobytes / 1024);
    }
}
