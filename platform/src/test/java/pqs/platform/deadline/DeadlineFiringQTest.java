package pqs.platform.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import pqs.platform.testing.TestTopics;
import pqs.platform.time.Length;
import pqs.platform.time.Level;
import pqs.testsupport.PqsInfrastructure;

/** Promise 3 on a real database: no deadline fires early, twice, or more than a minute late, whoever competes or dies. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@QuarkusTestResource(TestTopics.class)
class DeadlineFiringQTest extends DeadlineBed {

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
}
