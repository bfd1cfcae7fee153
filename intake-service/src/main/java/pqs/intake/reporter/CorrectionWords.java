package pqs.intake.reporter;

import java.util.ArrayList;
import java.util.List;
import pqs.intake.concern.CaseFacts;

/** What the time line says of a correction: what was said before, and what is right. */
final class CorrectionWords {

    private CorrectionWords() {}

    static String of(CaseFacts stood, CaseFacts stands) {
        var before = stood.concern();
        var right = stands.concern();
        var changes = new ArrayList<String>();
        if (stands.urgent() && !stood.urgent()) {
            changes.add("Urgent: somebody may come to harm now");
        }
        if (stands.confidential() && !stood.confidential()) {
            changes.add("From now on the provider is not to be told who reported it");
        }
        add(changes, "About", before.category().label(), right.category().label());
        add(changes, "Harm", before.severity().label(), right.severity().label());
        add(
                changes,
                "Happened on",
                before.occurredOn().toString(),
                right.occurredOn().toString());
        return String.join("\n", changes);
    }

    private static void add(List<String> changes, String what, String before, String right) {
        if (!before.equals(right)) {
            changes.add(what + ": " + right + " (before: " + before + ")");
        }
    }
}
