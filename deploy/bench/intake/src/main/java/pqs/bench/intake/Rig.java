package pqs.bench.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import pqs.local.LocalSystem;
import pqs.local.Options;
import pqs.local.Progress;
import pqs.local.RunningSystem;
import pqs.local.demonstration.Api;
import pqs.local.demonstration.Cast;
import pqs.local.demonstration.InventedPractices;
import pqs.local.demonstration.InventedProvider;
import pqs.local.process.Waiting;

/**
 * What is measured, running: intake as the launcher runs it, with the demonstration's identity provider, a real broker and a
 * database that does not forget; the trivial service; and a copy of intake's database for the bare statements.
 */
final class Rig implements AutoCloseable {

    private static final String COPY = "bare";
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final Duration DRAINED_WITHIN = Duration.ofMinutes(2);
    private static final InventedProvider PROVIDER =
            new InventedProvider("DEMO-BENCH", "Bench Imaging (invented)", "Benchley", Map.of(), Cast.COMMISSIONER);

    private final RunningSystem system;
    private final Superuser database;
    private final TrivialService trivialService;
    private final HttpTarget intake;
    private final HttpTarget trivial;
    private final BareTarget bare;
    private final List<String> statements;

    private Rig(
            RunningSystem system, Superuser database, TrivialService trivialService, HttpTarget intake, Replay replay) {
        this.system = system;
        this.database = database;
        this.trivialService = trivialService;
        this.intake = intake;
        this.trivial = trivialService.target();
        this.statements = replay.shape();
        this.bare =
                new BareTarget(database.urlOf(COPY), system.database("intake").application(), replay);
    }

    /** Surveillance is there only to put a provider on the register, and then goes. */
    static Rig start(Path project, Path dataFolder, Clock clock, Progress progress) {
        var options = Options.inFolder(project, dataFolder).withServices(List.of("intake", "surveillance"));
        var system = LocalSystem.start(
                options,
                progress,
                begun ->
                        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(begun::close)));
        try {
            var database = new Superuser(system.database("intake"));
            database.requireDurable();
            var api = new Api(system);
            InventedPractices.enter(api);
            PROVIDER.register(api);
            PROVIDER.awaitInIntake(api);
            system.children().stop("surveillance");
            var intake =
                    Concerns.to(system, PROVIDER.code(), LocalDate.now(clock).minusDays(2));
            var log = dataFolder.resolve("postgresql/postgresql.log");
            var replay = new Replay(new StatementCapture(database, log).of(intake), "bare");
            copy(system, database);
            progress.say("one accepted concern is " + replay.shape().size() + " statements in one transaction");
            var trivial = TrivialService.start(
                    project, dataFolder, database, system.database("intake").application());
            return new Rig(system, database, trivial, intake, replay);
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
    }

    /** Nobody may be connected to what is copied. */
    private static void copy(RunningSystem system, Superuser database) {
        awaitDrained(database);
        system.children().stop("intake");
        var administration = database.in("postgres");
        administration.execute(
                "create database " + COPY + " template intake owner "
                        + system.database("intake").owner().user(),
                "grant connect on database " + COPY + " to "
                        + system.database("intake").application().user());
        system.children().start("intake");
        system.children().awaitReady("intake", READY_WITHIN);
    }

    HttpTarget intake() {
        return intake;
    }

    HttpTarget trivial() {
        return trivial;
    }

    BareTarget bare() {
        return bare;
    }

    List<String> statements() {
        return statements;
    }

    /** Until the broker has every event: what is left over must not slow what is measured next. */
    void awaitDrained() {
        awaitDrained(database);
    }

    private static void awaitDrained(Superuser database) {
        if (!Waiting.until(
                DRAINED_WITHIN, () -> database.number("select count(*) from outbox where published_at is null") == 0)) {
            throw new CannotMeasure("the outbox was not empty after " + DRAINED_WITHIN.toSeconds() + " s");
        }
    }

    /** Speed counts for nothing unless each accepted concern is there, with its row in the trail and its event sent. */
    void requireWhole() {
        awaitDrained();
        long accepted = intake.accepted();
        var found = Map.of(
                "concerns",
                        database.number(
                                "select count(*) from concern where submission_key like '" + Concerns.KEYS + "-%'"),
                "rows in the audit trail",
                        database.number("select count(*) from audit_entry where action = 'concern.reported'"),
                "events sent",
                        database.number(
                                "select count(*) from outbox where type = 'concern-reported' and published_at is not null"));
        found.forEach((what, count) -> {
            if (count != accepted) {
                throw new CannotMeasure(accepted + " concerns were accepted, and there are " + count + " " + what);
            }
        });
    }

    @Override
    public void close() {
        trivialService.close();
        system.close();
    }
}
