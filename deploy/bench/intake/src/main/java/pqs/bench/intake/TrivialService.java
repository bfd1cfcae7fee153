package pqs.bench.intake;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import pqs.embedded.FreePorts;
import pqs.local.DatabaseAccess.Login;
import pqs.local.process.ChildMark;
import pqs.local.process.JavaChild;
import pqs.local.process.Waiting;

/** The trivial POST in a process of its own, with the JVM options of the services and a database of its own. */
final class TrivialService implements AutoCloseable {

    private static final String DATABASE = "trivial";
    private static final int HEAP_MEGABYTES_MAX = 192;
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);

    private final ProcessHandle process;
    private final URI address;

    private TrivialService(ProcessHandle process, URI address) {
        this.process = process;
        this.address = address;
    }

    static TrivialService start(Path project, Path dataFolder, Superuser database, Login login) {
        database.execute("create database " + DATABASE);
        database.in(DATABASE)
                .execute(
                        "create table note (note_id uuid primary key, words text not null)",
                        "grant insert on note to " + login.user());
        int port = FreePorts.next();
        var management = URI.create("http://127.0.0.1:" + FreePorts.next());
        var child = new JavaChild(
                ChildMark.of(dataFolder),
                DATABASE,
                HEAP_MEGABYTES_MAX,
                List.of("-jar", program(project).toString()),
                Map.of(
                        "QUARKUS_HTTP_HOST", "127.0.0.1",
                        "QUARKUS_HTTP_PORT", Integer.toString(port),
                        "QUARKUS_MANAGEMENT_HOST", "127.0.0.1",
                        "QUARKUS_MANAGEMENT_PORT", Integer.toString(management.getPort()),
                        "QUARKUS_DATASOURCE_JDBC_URL", database.urlOf(DATABASE),
                        "QUARKUS_DATASOURCE_USERNAME", login.user(),
                        "QUARKUS_DATASOURCE_PASSWORD", login.password()),
                dataFolder.resolve("logs").resolve(DATABASE + ".log"),
                JavaChild.answersReady(management));
        try {
            var service = new TrivialService(child.start(), URI.create("http://127.0.0.1:" + port + "/notes"));
            if (!Waiting.until(READY_WITHIN, child::ready)) {
                service.close();
                throw new CannotMeasure("the trivial service did not start; " + child.logFile() + " says why");
            }
            return service;
        } catch (IOException e) {
            throw new CannotMeasure("the trivial service cannot be started", e);
        }
    }

    static Path program(Path project) {
        return project.resolve("deploy/bench/trivial-post/target/bench-trivial-post-runner.jar");
    }

    HttpTarget target() {
        var post = new HttpLane.Post("", """
                {"words":"Invented for the benchmark. The report describes both kidneys as normal; one of them was \
                removed ten years ago, as the request had said."}""");
        return new HttpTarget("a trivial POST", address, () -> post);
    }

    @Override
    public void close() {
        process.destroy();
        Waiting.forEndOf(process, Duration.ofSeconds(10));
    }
}
