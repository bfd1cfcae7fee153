package pqs.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * How much memory a process and its descendants hold. Memory that several of them share, as PostgreSQL's do, is counted
 * once where the system tells how it is shared (Linux), else once for each.
 */
public final class Memory {

    private Memory() {}

    public static long residentKilobytes(ProcessHandle process) {
        var sum = new AtomicLong();
        // The launcher's children are listed beside it, so only a database's workers are counted with their parent.
        var tree = isOurselvesOrJava(process)
                ? Stream.of(process)
                : Stream.concat(Stream.of(process), process.descendants());
        tree.forEach(each -> sum.addAndGet(ofOne(each.pid())));
        return sum.get();
    }

    private static boolean isOurselvesOrJava(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("java"))
                .isPresent();
    }

    private static long ofOne(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException otherSystem) {
            return asPsTells(pid);
        }
    }

    private static long asPsTells(long pid) {
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            var answer = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return answer.isEmpty() ? 0 : Long.parseLong(answer);
        } catch (IOException | NumberFormatException unknown) {
            return 0;
        }
    }
}
