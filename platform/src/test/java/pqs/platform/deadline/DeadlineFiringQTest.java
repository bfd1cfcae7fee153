package pqs.platform.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;
import pqs.platform.testing.Database;
import pqs.platform.testing.TestTopics;
import pqs.platform.time.Deadline;
import pqs.platform.time.DeadlineSource;
import pqs.platform.time.DeadlineTerms;
import pqs.platform.time.Extension;
import pqs.platform.time.Length;
import pqs.platform.time.Level;
import pqs.platform.time.WorkingCalendar;
import pqs.testsupport.Infrastructure;
import pqs.testsupport.PqsInfrastructure;

/** Promise 3 on a real database: no deadline fires early, twice, or more than a minute late. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@QuarkusTestResource(TestTopics.class)
class DeadlineFiringQTest {

    private static final Scope SERVICE = new Scope.Service("platform.test");
    private static final Duration HOUR = Duration.ofHours(1);

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
    private final String name =
            "test-" + UUID.randomUUID().toString().substring(0, 8).replace('-', '0');

    private Duration offset = Duration.ZERO;

    @Test
    void theLoopFiresWhenItIsTimeAndNotBefore() {
        var soon = clock.instant().plusMillis(1500);
        var subject = inService(() -> deadlines
                .start(terms(LoopHandler.DEADLINE, soon, List.of(Level.due())))
                .terms()
                .subject());

        await().until(() -> !effects(subject).isEmpty());

        assertThat(effects(subject)).singleElement().asString().startsWith("due " + soon);
        var firedAt = Instant.parse(afterLastSpace(effects(subject).getFirst()));
        assertThat(firedAt).isBetween(soon, soon.plusSeconds(30));
        assertThat(database.strings("select service from plumbing_effect where event_id = ?", subject))
                .containsExactly("platform.deadlines");
    }

    /** Seeded histories: what is due fires once though four runners compete, and nothing else does. */
    @Test
    void competingRunnersFireEachLevelOnceAndNoneEarly() throws Exception {
        for (long seed = 0; seed < 3; seed++) {
            var random = new Random(seed);
            var due = new HashSet<String>();
            var all = new HashSet<String>();
            for (int i = 0; i < 12; i++) {
                var minutes = random.nextInt(240) - 120;
                var subject = start(
                        clock.instant().plus(Duration.ofMinutes(minutes)),
                        Level.due(),
                        new Level("escalated", new Level.After(new Length.Hours(1))));
                all.add(subject);
                if (minutes <= 0) {
                    due.add(subject + " due");
                }
                if (minutes <= -60) {
                    due.add(subject + " escalated");
                }
            }
            race(4, () -> firing(levels, _ -> {}));

            assertThat(fired(all)).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(due);
        }
    }

    /** The same check on a runner that looks before it fires, instead of locking: it must be seen to fire twice. */
    @Test
    void theCheckCatchesARunnerThatDoesNotClaim() throws Exception {
        var subject = start(clock.instant().minusSeconds(5), Level.due());
        var looked = new CountDownLatch(2);
        race(2, () -> firing(new LooksBeforeItFires(sql, looked), _ -> {}));

        assertThat(effects(subject)).hasSize(2);
    }

    /** A fault planted on purpose. */
    private static final class LooksBeforeItFires extends LevelTable {

        private final Sql sql;

        private final CountDownLatch looked;

        LooksBeforeItFires(Sql sql, CountDownLatch looked) {
            super(sql);
            this.sql = sql;
            this.looked = looked;
        }

        @Override
        Optional<Claim> claim(String[] names, Duration offset, Duration longestWait) {
            var found = sql
                    .query(
                            "looking",
                            "select *, now() as now from deadline_level where fired_at is null and due_at <= now() and name = any (?)",
                            row -> new Claim(
                                    row.getString("subject"),
                                    row.getString("name"),
                                    row.getString("level"),
                                    Sql.instant(row, "due_at"),
                                    Sql.instant(row, "now"),
                                    0),
                            (Object) names)
                    .stream()
                    .findFirst();
            looked.countDown();
            try {
                var ignored = looked.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return found;
        }

        @Override
        void markFired(Claim claim) {
            sql.update(
                    "marking",
                    "update deadline_level set fired_at = ? where subject = ? and name = ?",
                    claim.now(),
                    claim.subject(),
                    claim.name());
        }
    }

    @Test
    void evenSuchARunnerIsStoppedByTheKeyOfTheFirings() {
        var subject = start(clock.instant().minusSeconds(5), Level.due());
        fireAll(firing(levels, _ -> {}));
        inService(() -> database.update("update deadline_level set fired_at = null where subject = ?", subject));

        firing(levels, _ -> {}).fireNext();

        assertThat(effects(subject)).hasSize(1);
        assertThatThrownBy(() -> inService(() -> database.update(
                        "insert into deadline_firing select subject, name, 'due', due_at, due_at - interval '1 second' from deadline_level where subject = ?",
                        subject)))
                .rootCause()
                .hasMessageContaining("deadline_firing_early_ck");
        inService(() ->
                database.update("update deadline_level set fired_at = now(), attempts = 0 where subject = ?", subject));
    }

    /** The runner dies after the handler has done its work and before the commit. */
    @Test
    void aRunnerKilledBetweenClaimAndCommitLeavesTheLevelToTheNext() {
        var subject = start(clock.instant().minusSeconds(5), Level.due());
        var kills = new AtomicInteger(1);
        var runner = firing(levels, _ -> {
            var backend = database.number("select pg_backend_pid()");
            database.update("insert into plumbing_effect (event_id, key, text) values (?, 'half', 'done')", subject);
            if (kills.getAndDecrement() > 0) {
                kill(backend);
            }
        });

        await().ignoreExceptions().until(() -> {
            runner.fireNext();
            return !effects(subject).isEmpty();
        });
        fireAll(runner);

        assertThat(kills.get()).isNegative();
        assertThat(effects(subject)).hasSize(2).anyMatch(effect -> effect.startsWith("half"));
    }

    @Test
    void aLevelWhoseHandlerFailsWaitsAndTheOthersGoFirst() {
        var broken = start(clock.instant().minusSeconds(60), Level.due());
        var sound = start(clock.instant().minusSeconds(30), Level.due());
        var mended = new AtomicBoolean();
        var runner = firing(levels, fired -> {
            if (fired.subject().equals(broken) && !mended.get()) {
                throw new IllegalStateException("planted");
            }
        });

        fireAll(runner);
        assertThat(effects(broken)).isEmpty();
        assertThat(effects(sound)).hasSize(1);
        assertThat(inService(() -> database.strings(
                        "select attempts || ' ' || error_class from deadline_level where subject = ?", broken)))
                .containsExactly("1 java.lang.IllegalStateException");

        mended.set(true);
        await().until(() -> {
            runner.fireNext();
            return !effects(broken).isEmpty();
        });
        assertThat(effects(broken)).hasSize(1);
    }

    @Test
    void aClockThatStepsBackNeitherFiresTwiceNorHangs() {
        var inAnHour = start(clock.instant().plus(HOUR), Level.due());
        var inTwoHours = start(clock.instant().plus(HOUR).plus(HOUR), Level.due());
        var runner = firing(levels, _ -> {});

        offset = HOUR.plusSeconds(1);
        fireAll(runner);
        assertThat(effects(inAnHour)).hasSize(1);

        offset = Duration.ZERO; // an hour back
        fireAll(runner);
        assertThat(effects(inAnHour)).hasSize(1);
        assertThat(effects(inTwoHours)).isEmpty();

        offset = HOUR.plus(HOUR).plusSeconds(1);
        fireAll(runner);
        assertThat(effects(inAnHour)).hasSize(1);
        assertThat(effects(inTwoHours)).hasSize(1);
    }

    /** A wait written before the clock stepped back must not outlast the longest wait there is. */
    @Test
    void aStepBackDoesNotProlongAWait() {
        var subject = start(clock.instant().minusSeconds(5), Level.due());
        inService(() -> database.update(
                "update deadline_level set attempts = 3, try_after = now() + interval '1 hour' where subject = ?",
                subject));

        fireAll(firing(levels, _ -> {}));

        assertThat(effects(subject)).hasSize(1);
    }

    @Test
    void whatIsPausedOrSettledDoesNotFireAndWhatGoesOnDoes() {
        var paused = start(clock.instant().plusSeconds(60), Level.due());
        var settled = start(clock.instant().plusSeconds(60), Level.due());
        var extended = start(clock.instant().plusSeconds(60), Level.due());
        var now = clock.instant();
        change(paused, deadline -> ((Deadline.Running) deadline).pause(now, "awaiting the report", "someone"));
        change(settled, deadline -> ((Deadline.Running) deadline).settle(now));
        change(
                extended,
                deadline -> ((Deadline.Running) deadline)
                        .extend(new Extension(new Length.Hours(1), "the lead is ill", "someone", now)));

        offset = Duration.ofSeconds(61);
        fireAll(firing(levels, _ -> {}));
        assertThat(fired(Set.of(paused, settled, extended))).isEmpty();

        change(paused, deadline -> ((Deadline.Paused) deadline).resume(now.plusSeconds(1)));
        offset = Duration.ofSeconds(70);
        fireAll(firing(levels, _ -> {}));
        assertThat(fired(Set.of(paused, settled, extended))).containsExactly(paused + " due");

        offset = HOUR.plusSeconds(61);
        fireAll(firing(levels, _ -> {}));
        assertThat(fired(Set.of(paused, settled, extended)))
                .containsExactlyInAnyOrder(paused + " due", extended + " due");
        assertThat(read(paused).words()).contains("because: awaiting the report");
        assertThat(read(extended).words()).contains("extended by 1 hour because: the lead is ill");
    }

    @Test
    void aRestartWorksOutRunningDeadlinesAgain() {
        var end = clock.instant().plus(HOUR);
        var subject = start(end, Level.due());
        inService(() -> database.update(
                "update deadline_level set due_at = due_at - interval '2 hours' where subject = ?", subject));

        rearming.all();

        fireAll(firing(levels, _ -> {}));
        assertThat(effects(subject)).isEmpty();
        assertThat(read(subject))
                .isInstanceOfSatisfying(
                        Deadline.Running.class,
                        running -> assertThat(running.end()).isEqualTo(end));
    }

    @Test
    void aSubjectHasOneDeadlineOfAName() {
        var terms = terms(name, clock.instant().plus(HOUR), List.of(Level.due()));
        var later = new DeadlineTerms(
                terms.subject(),
                name,
                terms.source(),
                terms.calendar(),
                terms.start(),
                new Length.Hours(9),
                terms.levels());
        inService(() -> keeping().start(terms));

        var kept = inService(() -> keeping().start(later));

        assertThat(kept.terms().length()).isEqualTo(new Length.Hours(1));
        assertThatThrownBy(() -> inService(() -> deadlines.start(later)))
                .hasStackTraceContaining("nobody handles deadlines named " + name);
    }

    @Test
    void aPersonsScopeSeesNoDeadline() {
        var subject = start(clock.instant().plus(HOUR), Level.due());
        for (var table :
                List.of("deadline", "deadline_level", "deadline_firing", "deadline_pause", "deadline_extension")) {
            var seen = scopes.callAs(
                    new Scope.Organisations("someone", Set.of("DEMO-ICB1")),
                    () -> QuarkusTransaction.requiringNew()
                            .call(() -> database.number("select count(*) from " + table)));
            assertThat(seen).as(table).isZero();
        }
        assertThat(inService(() -> database.number("select count(*) from deadline where subject = ?", subject)))
                .isOne();
    }

    private Firing firing(LevelTable table, Consumer<DeadlineHandler.Fired> first) {
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

    private SqlDeadlines keeping() {
        return new SqlDeadlines(sql, stored, List.of(new Noting(name, database, _ -> {})));
    }

    private String start(Instant end, Level... when) {
        return inService(
                () -> keeping().start(terms(name, end, List.of(when))).terms().subject());
    }

    private static DeadlineTerms terms(String name, Instant end, List<Level> levels) {
        return new DeadlineTerms(
                UUID.randomUUID().toString(),
                name,
                new DeadlineSource(DeadlineSource.Kind.LOCAL_CHOICE, "Test", "1"),
                WorkingCalendar.englandAndWales(),
                end.minus(HOUR),
                new Length.Hours(1),
                levels);
    }

    private void change(String subject, UnaryOperator<Deadline> how) {
        inService(() -> {
            deadlines.change(how.apply(deadlines.lock(subject, name).orElseThrow()));
            return true;
        });
    }

    private Deadline read(String subject) {
        return Objects.requireNonNull(
                inService(() -> stored.of(name, List.of(subject))).get(subject));
    }

    private <T> T inService(Supplier<T> work) {
        return scopes.callAs(SERVICE, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    private static void fireAll(Firing runner) {
        for (int i = 0; i < 100 && runner.fireNext(); i++) {}
    }

    private static void race(int runners, Supplier<Firing> runner) throws InterruptedException, ExecutionException {
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

    private static String afterLastSpace(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    private List<String> effects(String subject) {
        return database.strings("select key || ' ' || text from plumbing_effect where event_id = ?", subject);
    }

    private List<String> fired(Set<String> subjects) {
        return subjects.stream()
                .flatMap(subject -> effects(subject).stream()
                        .map(effect -> subject + " " + effect.substring(0, effect.indexOf(' '))))
                .toList();
    }

    private void kill(long backend) {
        try (var connection = Infrastructure.shared()
                        .superuser(jdbcUrl.substring(jdbcUrl.lastIndexOf('/') + 1))
                        .getConnection();
                var statement = connection.prepareStatement("select pg_terminate_backend(?)")) {
            statement.setInt(1, Math.toIntExact(backend));
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
