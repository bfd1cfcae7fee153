package pqs.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pqs.embedded.Durability;
import pqs.embedded.FreePorts;
import pqs.embedded.PostgresServer;
import pqs.platform.audit.chain.TrailRow;
import pqs.platform.audit.chain.TrailSeal;
import pqs.platform.audit.chain.Who;

/**
 * What the trail and its chain cost, with every commit on disk. No test: it fails no build and runs by hand only,
 * {@code mvn -pl platform -am test -Dtest=AuditBench -Dsurefire.failIfNoSpecifiedTests=false}, and prints a line.
 */
class AuditBench {

    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = Integer.getInteger("audit.bench.rounds", 7);
    private static final Duration EACH = Duration.ofMillis(Integer.getInteger("audit.bench.millis", 4000));

    /** The same change, told to nobody, told to the trail, and told to the trail with its place in a chain. */
    private enum Way {
        NO_TRAIL,
        UNCHAINED,
        CHAINED
    }

    private final TrailSeal seal = new TrailSeal(TamperedTrail.KEYS, TamperedTrail.SERVICE);

    @Test
    void measure(@TempDir Path home) throws Exception {
        try (var server = PostgresServer.start(home, FreePorts.next(), Durability.DURABLE)) {
            var database = server.createServiceDatabase("bench", "owner-secret", "app-secret");
            Flyway.configure()
                    .dataSource(database.jdbcUrl(), database.ownerRole(), database.ownerPassword())
                    .locations("db/platform")
                    .placeholders(Map.of("app_role", database.appRole()))
                    .load()
                    .migrate();
            var owner = DriverManager.getConnection(database.jdbcUrl(), database.ownerRole(), database.ownerPassword());
            var workers = new ArrayList<Connection>();
            try (owner;
                    var pool = Executors.newFixedThreadPool(CONNECTIONS)) {
                execute(owner, "create table thing (id uuid primary key, words text not null)");
                for (int i = 0; i < CONNECTIONS; i++) {
                    var connection =
                            DriverManager.getConnection(database.jdbcUrl(), database.appRole(), database.appPassword());
                    connection.setAutoCommit(false);
                    workers.add(connection);
                }
                var rates = new EnumMap<Way, double[]>(Way.class);
                Arrays.stream(Way.values()).forEach(way -> rates.put(way, new double[ROUNDS]));
                for (int round = -1; round < ROUNDS; round++) {
                    for (var way : Way.values()) {
                        execute(
                                owner,
                                "alter table audit_entry " + (way == Way.CHAINED ? "enable" : "disable")
                                        + " trigger audit_entry_chained_tr");
                        var tasks = workers.stream()
                                .<Callable<Long>>map(worker -> () -> work(worker, way))
                                .toList();
                        long done = 0;
                        for (var result : pool.invokeAll(tasks)) {
                            done += result.get();
                        }
                        if (round >= 0) {
                            of(rates, way)[round] = done / (EACH.toMillis() / 1000.0);
                        }
                    }
                }
                report(rates);
            } finally {
                for (var worker : workers) {
                    worker.close();
                }
            }
        }
    }

    private long work(Connection connection, Way way) throws SQLException {
        long end = System.nanoTime() + EACH.toNanos();
        long done = 0;
        while (System.nanoTime() < end) {
            var id = UUID.randomUUID();
            try (var insert = connection.prepareStatement("insert into thing values (?, ?)")) {
                insert.setObject(1, id);
                insert.setString(2, "what happened, in some words that are as long as words are");
                insert.executeUpdate();
            }
            if (way != Way.NO_TRAIL) {
                var row = row(id);
                AuditTable.insert(connection, row, seal.of(row));
            }
            connection.commit();
            done++;
        }
        return done;
    }

    private static TrailRow row(UUID subject) {
        return new TrailRow(
                UUID.randomUUID(),
                "CHANGE",
                "thing.made",
                "thing",
                subject.toString(),
                new Who("keeper-1", "gp", "DEMO-GP1", null),
                "DEMO-GP1",
                null,
                null,
                null,
                "{\"reference\":\"T-0000-0000\"}",
                "0af7651916cd43dd8448eb211c80319c",
                Instant.EPOCH,
                TamperedTrail.KEYS.newest());
    }

    private static void report(Map<Way, double[]> rates) {
        for (var way : Way.values()) {
            System.out.printf(
                    Locale.UK,
                    "audit bench %-9s median %,.0f transactions/s, each round %s%n",
                    way,
                    median(of(rates, way)),
                    Arrays.stream(of(rates, way))
                            .mapToObj(rate -> "%.0f".formatted(rate))
                            .toList());
        }
        List.of(Way.UNCHAINED, Way.NO_TRAIL).forEach(base -> {
            var ratios = new double[ROUNDS];
            Arrays.setAll(ratios, i -> of(rates, Way.CHAINED)[i] / of(rates, base)[i]);
            var sorted = Arrays.stream(ratios).sorted().toArray();
            System.out.printf(
                    Locale.UK,
                    "audit bench CHAINED to %s, %d pairs, %d connections: median %.2f, from %.2f to %.2f%n",
                    base,
                    ROUNDS,
                    CONNECTIONS,
                    median(ratios),
                    sorted[0],
                    sorted[ROUNDS - 1]);
        });
        assertThat(median(of(rates, Way.CHAINED))).isPositive();
    }

    private static double[] of(Map<Way, double[]> rates, Way way) {
        return Objects.requireNonNull(rates.get(way));
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
