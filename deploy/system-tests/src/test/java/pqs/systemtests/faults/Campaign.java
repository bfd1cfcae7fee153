package pqs.systemtests.faults;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionTimeoutException;
import pqs.systemtests.faults.Scenario.Play;
import pqs.systemtests.faults.Scenario.Seen;
import pqs.systemtests.ledger.ClientLedger;
import pqs.systemtests.ledger.ClientLedger.Outcome;
import pqs.systemtests.ledger.Finding;
import pqs.systemtests.ledger.LedgerChecker;
import pqs.systemtests.world.BooksReader;
import pqs.systemtests.world.Rest;

/** Plays scenarios one after the other on one system, and after each lets it come to rest and checks the ledger. */
public final class Campaign {

    private static final Duration REST_WITHIN = Duration.ofMinutes(3);
    private static final int FINDINGS_SHOWN_MAX = 5;
    private static final int LETTERS = 26;

    private final FaultBed bed;
    private final Random random;
    private final Duration outage;
    private final int slack;
    private final PrintStream out;

    /** What came of one scenario. */
    public record Line(String fault, String done, String goal, String seen, String ledger, boolean held) {

        String asRow() {
            return "| %s | %s | %s | %s | %s | %s |".formatted(fault, done, goal, seen, ledger, held ? "yes" : "NO");
        }
    }

    /** @param slack by how much limits of time are stretched; 1 holds the system to its goals */
    public Campaign(FaultBed bed, Random random, Duration outage, int slack, PrintStream out) {
        this.bed = bed;
        this.random = random;
        this.outage = outage;
        this.slack = slack;
        this.out = out;
    }

    List<Line> play(List<Scenario> scenarios, Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        var lines = new ArrayList<Line>();
        out.println("| fault | what was done | goal | seen | ledger | held? |\n| --- | --- | --- | --- | --- | --- |");
        for (var scenario : scenarios) {
            if (System.nanoTime() - until > 0) {
                out.println("no time left for " + scenario.name() + " and what follows");
                break;
            }
            var line = play(scenario, lines.size());
            out.println(line.asRow());
            lines.add(line);
        }
        return lines;
    }

    private Line play(Scenario scenario, int place) {
        var letters = "F" + (char) ('A' + place % LETTERS);
        var crowd =
                Crowd.gather(bed.system(), "faults-" + letters.toLowerCase(Locale.ROOT), letters, random.nextLong());
        Seen seen;
        try {
            seen = scenario.play(new Play(bed, crowd, outage, random, slack));
        } catch (RuntimeException broken) {
            seen = new Seen("broke off", broken.toString().lines().findFirst().orElse(""), false);
            broken.printStackTrace(out);
        } finally {
            bed.allPass();
        }
        crowd.settle();
        var rest = comeToRest();
        var reader = new BooksReader(bed.system());
        var findings = LedgerChecker.check(crowd.ledger(), crowd.actions(), reader.read(crowd.name()));
        long uncounted = reader.uncountedDuplicates();
        boolean held = seen.held()
                && rest.isEmpty()
                && findings.isEmpty()
                && uncounted == 0
                && crowd.refusedActions() == 0
                && crowd.takenUp() >= (crowd.desks().isEmpty() ? 0 : 1);
        return new Line(
                scenario.name(),
                seen.done(),
                scenario.goal(),
                seen.seen(),
                rest + verdict(crowd, findings, uncounted),
                held);
    }

    /** Empty if nothing moves any more. */
    private String comeToRest() {
        try {
            new Rest(bed.system()).awaitQuiet(REST_WITHIN);
            return "";
        } catch (ConditionTimeoutException moves) {
            return "did not come to rest within " + REST_WITHIN.toMinutes() + " minutes; ";
        }
    }

    private static String counts(ClientLedger ledger) {
        return "%d accepted, %d refused, %d open"
                .formatted(
                        ledger.count(Outcome.Accepted.class),
                        ledger.count(Outcome.Refused.class),
                        ledger.count(Outcome.Unknown.class));
    }

    private static String verdict(Crowd crowd, List<Finding> findings, long uncounted) {
        var counts = "concerns %s; %d of them triaged, actions %s: "
                .formatted(counts(crowd.ledger()), crowd.takenUp(), counts(crowd.actions()));
        if (crowd.refusedActions() > 0) {
            return counts + crowd.refusedActions() + " actions were refused although nothing spoke against them";
        }
        if (uncounted > 0) {
            return counts + uncounted + " duplicates were not counted";
        }
        return findings.isEmpty()
                ? counts + "C1 to C11 kept"
                : counts + findings.size() + " findings, such as "
                        + findings.stream()
                                .limit(FINDINGS_SHOWN_MAX)
                                .map(Finding::toString)
                                .collect(Collectors.joining("; "));
    }
}
