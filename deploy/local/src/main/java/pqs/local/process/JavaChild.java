package pqs.local.process;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A Java program in a process of its own, writing to its log file. */
public final class JavaChild implements Child {

    /** Suits many small processes on two cores: the least memory, and a start that does not fight for the processors. */
    private static final List<String> FRUGAL =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss512k", "-XX:+ExitOnOutOfMemoryError");

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path logFile;
    private final BooleanSupplier ready;

    /**
     * @param mark of the data folder it works on
     * @param heapMegabytesMax the most its heap may take
     * @param program what follows these options: {@code -jar x.jar} or {@code -cp … Main arguments}
     * @param environment added to the launcher's own
     */
    public JavaChild(
            ChildMark mark,
            String name,
            int heapMegabytesMax,
            List<String> program,
            Map<String, String> environment,
            Path logFile,
            BooleanSupplier ready) {
        this.name = name;
        this.command = new ArrayList<>(frugal(heapMegabytesMax));
        this.command.add(mark.option());
        this.command.addAll(program);
        this.environment = new TreeMap<>(environment);
        this.logFile = logFile;
        this.ready = ready;
    }

    /** A program that is ready when its management interface says so. */
    public static BooleanSupplier answersReady(URI management) {
        return new ReadinessCheck(management.resolve("/q/health/ready"))::passes;
    }

    /** The Java that runs the launcher, and the options with which it runs the children. */
    static List<String> frugal(int heapMegabytesMax) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.concat(Stream.of(java, "-Xmx" + heapMegabytesMax + "m"), FRUGAL.stream())
                .toList();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ProcessHandle start() throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()));
        builder.environment().putAll(environment);
        return builder.start().toHandle();
    }

    @Override
    public boolean ready() {
        return ready.getAsBoolean();
    }

    @Override
    public Path logFile() {
        return logFile;
    }
}
