package pqs.platform.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pqs.platform.security.Scope;
import pqs.platform.testing.TestTopics;
import pqs.platform.time.Deadline;
import pqs.platform.time.DeadlineTerms;
import pqs.platform.time.Extension;
import pqs.platform.time.Length;
import pqs.platform.time.Level;
import pqs.platform.time.Shortening;
import pqs.testsupport.PqsInfrastructure;

/** What is kept of deadlines: pauses, extensions, restarts, and who sees them. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@QuarkusTestResource(TestTopics.class)
class DeadlineKeepingQTest extends DeadlineBed {

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

    /** Their order says from which end a day was looked for, so it must come back with them. */
    @Test
    void pausesAndChangesAreReadBackInTheOrderInWhichTheyHappened() {
        var now = clock.instant();
        var first = (Deadline.Running) read(start(now.plus(HOUR), Level.due()));
        var kept = first.pause(now, "awaiting the report", "someone")
                .resume(now.plusSeconds(60))
                .extend(new Extension(new Length.WorkingDays(1), "the lead is ill", "someone", now.plusSeconds(30)))
                .pause(now.plusSeconds(120), "awaiting the report", "someone")
                .resume(now.plusSeconds(180))
                .extend(new Extension(new Length.Hours(1), "the lead is ill", "someone", now.plusSeconds(180)))
                .shorten(new Shortening(new Length.Hours(2), "it is urgent", "someone", now.plusSeconds(240)));

        change(first.terms().subject(), _ -> kept);

        assertThat(read(first.terms().subject())).isEqualTo(kept);
        assertThat(dueAt(first.terms().subject())).isEqualTo(kept.end());
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

    /** One that can no longer be worked out must not keep the others of its batch from moving. */
    @Test
    void oneThatCannotBeWorkedOutKeepsItsMomentAndStopsNoOther() {
        var end = clock.instant().plus(HOUR);
        var subjects = List.of(start(end, Level.due()), start(end, Level.due()), start(end, Level.due()));
        var beyond = subjects.get(1);
        inService(() -> database.update("update deadline set length = '3000 working-days' where subject = ?", beyond));
        subjects.forEach(subject -> inService(() -> database.update(
                "update deadline_level set due_at = due_at + interval '2 hours' where subject = ?", subject)));

        rearming.all();

        assertThat(dueAt(subjects.get(0))).isEqualTo(end);
        assertThat(dueAt(subjects.get(2))).isEqualTo(end);
        assertThat(dueAt(beyond)).isEqualTo(end.plus(HOUR).plus(HOUR));
        inService(() -> database.update("update deadline set length = '1 hours' where subject = ?", beyond));
    }

    private Instant dueAt(String subject) {
        return Instant.parse(inService(() -> database.strings(
                        "select to_char(due_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from deadline_level where subject = ?",
                        subject))
                .getFirst());
    }
}
