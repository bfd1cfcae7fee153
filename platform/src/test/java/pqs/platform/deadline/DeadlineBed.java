package pqs.platform.deadline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;
import pqs.platform.testing.Database;
import pqs.platform.time.Deadline;
import pqs.platform.time.DeadlineSource;
import pqs.platform.time.DeadlineTerms;
import pqs.platform.time.Length;
import pqs.platform.time.Level;
import pqs.platform.time.WorkingCalendar;
import pqs.testsupport.Infrastructure;

/** What the tests of kept deadlines share: deadlines of a name of their own, and runners that a test drives itself. */
abstract class DeadlineBed {

    static final Scope SERVICE = new Scope.Service("platform.test");
    static final Duration HOUR = Duration.ofHours(1);

    @Inject
    Scopes scopes;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    @Inject
    StoredDeadlines stored;

    @Inject
    Deadlines deadlines;

    @Inject
    LevelTable levels;

    @Inject
    Rearming rearming;

    @Inject
    DeadlineMetrics metrics;

    @Inject
    DeadlineConfig config;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String jdbcUrl = "";

    /** Each test has deadlines of a name of its own, so that neither the loop nor another test touches them. */
    final String name = "test-" + UUID.randomUUID().toString().substring(0, 8).replace('-', '0');

    Duration offset = Duration.ZERO;

    Firing firing(LevelTable table, Consumer<DeadlineHandler.Fired> first) {
        return new Firing(
                table,
                stored,
                List.of(new Noting(name, database, first)),
                () -> offset,
                metrics,
                config,
                scopes,
                "platform");
    }

    SqlDeadlines keeping() {
        return new SqlDeadlines(sql, stored, List.of(new Noting(name, database, _ -> {})));
    }

    String start(Instant end, Level... when) {
        return inService(
                () -> keeping().start(terms(name, end, List.of(when))).terms().subject());
    }

    static DeadlineTerms terms(String name, Instant end, List<Level> levels) {
        return new DeadlineTerms(
                UUID.randomUUID().toString(),
                name,
                new DeadlineSource(DeadlineSource.Kind.LOCAL_CHOICE, "Test", "1"),
                WorkingCalendar.englandAndWales(),
                end.minus(HOUR),
                new Length.Hours(1),
                levels);
    }

    void change(String subject, UnaryOperator<Deadline> how) {
        inService(() -> {
            deadlines.change(how.apply(deadlines.lock(subject, name).orElseThrow()));
            return true;
        });
    }

    Deadline read(String subject) {
        return Objects.requireNonNull(
                inService(() -> stored.of(name, List.of(subject))).get(subject));
    }

    <T> T inService(Supplier<T> work) {
        return scopes.callAs(SERVICE, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    static void fireAll(Firing runner) {
        for (int i = 0; i < 100 && runner.fireNext(); i++) {}
    }

    static void race(int runners, Supplier<Firing> runner) throws InterruptedException, ExecutionException {
        var together = new CountDownLatch(runners);
        try (var threads = Executors.newFixedThreadPool(runners)) {
            var done = new ArrayList<Future<?>>();
            for (int i = 0; i < runners; i++) {
                var own = runner.get();
                done.add(threads.submit(() -> {
                    together.countDown();
                    together.await();
                    fireAll(own);
                    return null;
                }));
            }
            for (var each : done) {
                each.get();
            }
        }
    }

    static String afterLastSpace(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    List<String> effects(String subject) {
        return database.strings("select key || ' ' || text from plumbing_effect where event_id = ?", subject);
    }

    List<String> fired(Set<String> subjects) {
        return subjects.stream()
                .flatMap(subject -> effects(subject).stream()
                        .map(effect -> subject + " " + effect.substring(0, effect.indexOf(' '))))
                .toList();
    }

    void kill(long backend) {
        asSuperuser("select pg_terminate_backend(" + backend + ")");
    }

    void asSuperuser(String... statements) {
        try (var connection = Infrastructure.shared()
                        .superuser(jdbcUrl.substring(jdbcUrl.lastIndexOf('/') + 1))
                        .getConnection();
                var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
