package pqs.bench.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;

/** What the figures were measured on, in general words: figures of two machines cannot be compared, ratios nearly can. */
public record Machine(String processor, int cores, String runtime, LocalDate date) {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    public static Machine here(Clock clock) {
        return new Machine(
                processor(PROCESSORS),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                LocalDate.now(clock));
    }

    /** The model of the first processor of a file like Linux's; where there is none, the kind of processor. */
    static String processor(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElseGet(Machine::kind);
        } catch (IOException noSuchFile) {
            return kind();
        }
    }

    private static String kind() {
        return System.getProperty("os.arch");
    }

    public String words() {
        return "%s, %d %s; %s; %s".formatted(processor, cores, cores == 1 ? "core" : "cores", runtime, date);
    }
}
