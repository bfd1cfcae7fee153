package pqs.local.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which process listens on a port, by Linux's own tables: {@code /proc/net/tcp} knows the socket, {@code /proc/<pid>/fd}
 * who has it open. Other systems keep no such tables, and another user's processes do not show theirs; then nobody is named.
 */
final class PortHolder {

    private static final String LISTENS = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private PortHolder() {}

    static Optional<String> of(int port) {
        try {
            var sockets = sockets(port);
            return ProcessHandle.allProcesses()
                    .filter(process -> hasOpen(process, sockets))
                    .map(PortHolder::describe)
                    .findFirst();
        } catch (IOException otherSystem) {
            return Optional.empty();
        }
    }

    private static Set<String> sockets(int port) throws IOException {
        var suffix = String.format(Locale.ROOT, ":%04X", port);
        try (var ipv4 = Files.lines(Path.of("/proc/net/tcp"));
                var ipv6 = Files.lines(Path.of("/proc/net/tcp6"))) {
            return Stream.concat(ipv4, ipv6)
                    .map(line -> line.strip().split("\\s+"))
                    .filter(columns -> columns.length > INODE
                            && columns[LOCAL_ADDRESS].endsWith(suffix)
                            && columns[STATE].equals(LISTENS))
                    .map(columns -> "socket:[" + columns[INODE] + "]")
                    .collect(Collectors.toSet());
        }
    }

    private static boolean hasOpen(ProcessHandle process, Set<String> sockets) {
        try (var open = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return open.anyMatch(file -> sockets.contains(target(file)));
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static String describe(ProcessHandle process) {
        var command =
                process.info().command().map(path -> Path.of(path).getFileName().toString());
        return "process " + process.pid()
                + command.map(name -> " (" + name + ")").orElse("");
    }
}
