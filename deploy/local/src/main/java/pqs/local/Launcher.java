package pqs.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.logging.FileHandler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import pqs.local.data.DataFolder;
import pqs.local.demonstration.Demonstration;
import pqs.local.process.LogFile;

/** What {@code ./pqs} calls. Exit status: 0 done, 1 could not, 2 wrong arguments, 3 (status, audit) nothing runs. */
public final class Launcher {

    private static final int CANNOT = 1;
    private static final int WRONG_ARGUMENTS = 2;

    private Launcher() {}

    public static void main(String... arguments) {
        // The terminal is for people; what libraries have to say goes into a file once there is a folder for it.
        LogManager.getLogManager().reset();
        int status;
        try {
            status = run(arguments, Path.of(System.getProperty("user.home")), Path.of(""));
        } catch (Command.Wrong wrong) {
            System.err.println("pqs: " + wrong.getMessage());
            status = WRONG_ARGUMENTS;
        } catch (NotReady cannot) {
            System.err.println("pqs: " + cannot.getMessage());
            status = CANNOT;
        } catch (UncheckedIOException disk) {
            System.err.println("pqs: " + disk.getMessage() + ": " + disk.getCause());
            status = CANNOT;
        } catch (RuntimeException | Error unexpected) {
            // Threads of the servers would keep a half-started launcher alive.
            unexpected.printStackTrace();
            status = CANNOT;
        }
        System.exit(status);
    }

    private static int run(String[] arguments, Path userHome, Path here) {
        var all = List.of(arguments);
        return switch (all.isEmpty() ? "" : all.getFirst()) {
            case "keys" ->
                Keys.parse(all.subList(1, all.size()), userHome, here).run(System.out);
            case "import" ->
                ImportCommand.parse(all.subList(1, all.size()), userHome, here).run(System.out);
            default -> run(Command.parse(arguments, userHome, here));
        };
    }

    private static int run(Command command) {
        return switch (command.verb()) {
            case UP -> up(command);
            case DEMO -> demo(command);
            case STATUS -> new StatusReport(command.dataFolder()).print(System.out);
            case AUDIT -> new AuditCheck(command.dataFolder()).run(System.out);
            case RESET -> new Reset(command.dataFolder(), command.yes()).run(System.in, System.out);
        };
    }

    private static int up(Command command) {
        try (var system = start(command)) {
            Summary.print(system, System.out);
            return awaitTheEnd();
        }
    }

    private static int demo(Command command) {
        try (var system = start(command)) {
            int status = Demonstration.run(system, System.out);
            if (command.once()) {
                return status;
            }
            Summary.print(system, System.out);
            return awaitTheEnd();
        }
    }

    /** A signal may come at any moment, so what has begun is closed by the hook even while it still starts. */
    private static RunningSystem start(Command command) {
        var project = Path.of(System.getProperty("pqs.project", ""));
        var progress = new Progress(System.out);
        var options = Options.inFolder(project, command.dataFolder()).onPort(command.gatewayPort());
        if (command.rehearse()) {
            Rehearsal.ofWhatIsNew(options, progress);
        }
        return LocalSystem.start(options, progress, begun -> {
            logInto(new DataFolder(begun.dataFolder()).log("launcher"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(begun, progress), "stop"));
        });
    }

    private static void stop(RunningSystem system, Progress progress) {
        progress.say("stopping everything");
        system.close();
        progress.say("stopped; the data is kept in " + system.dataFolder());
    }

    private static void logInto(Path file) {
        try {
            new LogFile(file).begin();
            var handler = new FileHandler(file.toString());
            handler.setFormatter(new SimpleFormatter());
            Logger.getLogger("").addHandler(handler);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot log into " + file, e);
        }
    }

    /** Only a signal ends it, and then the hook does the rest. */
    private static int awaitTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }
}
