package pqs.intake.concern;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pqs.platform.personal.TypedPersonal;

/** Submissions for tests: a right one, and what a test changes in it. */
final class Submissions {

    private final Map<String, @Nullable String> fields = new HashMap<>(Map.of(
            "providerCode", "DEMO-AQP1",
            "siteCode", "DEMO-AQP1-S1",
            "category", "poor-report",
            "severity", "moderate",
            "occurredOn", "2026-09-14",
            "whatHappened", "The report said normal; a second scan showed a mass."));
    private boolean identifiersChecked;
    private Submission.Details details = Submission.Details.NONE;

    static Submissions right() {
        return new Submissions();
    }

    Submissions with(String field, @Nullable String value) {
        fields.put(field, value);
        return this;
    }

    Submissions identifiersChecked() {
        identifiersChecked = true;
        return this;
    }

    Submissions details(Submission.Details given) {
        details = given;
        return this;
    }

    Submission build() {
        return new Submission(
                fields.get("providerCode"),
                fields.get("providerAsTyped"),
                fields.get("siteCode"),
                fields.get("category"),
                fields.get("severity"),
                fields.get("occurredOn"),
                fields.get("whatHappened"),
                fields.get("practiceCode"),
                TypedPersonal.of(fields.get("patientReference")),
                identifiersChecked,
                details);
    }
}
