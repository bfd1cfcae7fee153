package pqs.systemtests.world;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import pqs.local.RunningSystem;
import pqs.systemtests.ledger.Books.Casework;
import pqs.systemtests.ledger.Books.Step;
import pqs.systemtests.ledger.Books.Told;

/** Reads what became of the concerns of a campaign: cases, steps, deadlines to be taken up, and the events that tell of steps. */
public final class CaseworkReader {

    /** What an event of a concern tells, by its type and the field that says more. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("concern-reported", "reported"),
            Map.entry("concern-triaged acknowledged", "acknowledged"),
            Map.entry("concern-triaged graded", "graded"),
            Map.entry("concern-triaged reopened", "reopened"),
            Map.entry("concern-triaged reporter-asked", "reporter-asked"),
            Map.entry("concern-amended provider-linked", "provider-linked"),
            Map.entry("concern-amended corrected", "corrected"),
            Map.entry("concern-amended practitioner-linked", "practitioner-linked"),
            Map.entry("concern-amended urgency-changed", "urgency-changed"),
            Map.entry("concern-overdue acknowledge-concern", "overdue"),
            Map.entry("concern-overdue safeguarding-seen", "safeguarding-overdue"),
            Map.entry("concern-overdue judge-concern", "judging-overdue"),
            Map.entry("concern-response-requested", "response-requested"),
            Map.entry("concern-response-received", "response-received"),
            Map.entry("concern-response-overdue", "response-overdue"),
            Map.entry("concern-closed", "closed"),
            Map.entry("concern-withdrawn", "withdrawn"),
            Map.entry("concern-reclassified", "became"),
            Map.entry("concern-merged", "merged"),
            Map.entry("concern-unmerged", "unmerged"));

    private final Database intake;
    private final String concerns;
    private final Pattern actions;

    CaseworkReader(RunningSystem system, String campaign) {
        this.intake = new Database(system, "intake");
        this.concerns = "(select concern_id from concern where submission_key like '%s-%%')".formatted(campaign);
        this.actions = Pattern.compile(actionOf(Pattern.quote(campaign), "[0-9a-z-]+"));
    }

    /** How the words of an action name it. */
    public static String actionOf(String campaign, String rest) {
        return campaign + "-act-" + rest;
    }

    /** What was done, told by an event; empty of an event that tells of no step. */
    static String kind(String type, String more) {
        return KINDS.getOrDefault((type + " " + more).strip(), "");
    }

    Casework read() {
        return new Casework(
                intake.column("select concern_id from concern_case where concern_id in " + concerns),
                intake.rows(
                        "select concern_id, kind, coalesce(words, '') from concern_step where concern_id in "
                                + concerns,
                        row -> new Step(row.getString(1), row.getString(2), action(row.getString(3)))),
                intake.column("select subject from deadline where name = 'acknowledge-concern' and subject::uuid in "
                        + concerns),
                told(),
                Set.copyOf(KINDS.values()));
    }

    private String action(String words) {
        var found = actions.matcher(words);
        return found.find() ? found.group() : "";
    }

    private List<Told> told() {
        return intake
                .rows(
                        """
                        select key, type, coalesce(data::json->>'step', data::json->>'reason', data::json->>'deadline', '')
                        from outbox where topic = 'pqs.concerns.v1' and key::uuid in %s""".formatted(concerns),
                        row -> new Told(row.getString(1), kind(row.getString(2), row.getString(3))))
                .stream()
                .filter(told -> !told.kind().isEmpty())
                .toList();
    }
}
