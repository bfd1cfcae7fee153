package pqs.surveillance.flag;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pqs.surveillance.methods.CanonicalJson;
import pqs.surveillance.observation.KnownConcern;
import pqs.surveillance.provider.ProviderCode;

/**
 * The facts on which a rule fired, and nothing else: no name, no narrative, no verdict. Its canonical form is the thing that
 * is stored, digested and replayed.
 *
 * @param concernsNeeded the rule's parameter: concerns needed
 * @param days the rule's parameter: length of the window, in days of 24 hours
 * @param knownAt the data cut: only what was known by then was used
 * @param countedAfterFlag reference of the acknowledged flag whose concerns were not counted again; empty where none
 * @param concerns what became known in the window, by when it did
 */
public record Evidence(
        RuleVersion rule,
        int concernsNeeded,
        int days,
        ProviderCode provider,
        Instant knownAt,
        String countedAfterFlag,
        List<KnownConcern> concerns) {

    /** Version of the canonical form; any change to it counts up, and old flags stay as they are. */
    static final int FORMAT = 1;

    static final String CHANCE =
            "Rule of thumb. How often it would fire by chance has not been computed; the statistical methods follow.";

    public Evidence {
        concerns = List.copyOf(concerns);
        if (concerns.isEmpty()) {
            throw new IllegalArgumentException("evidence without facts");
        }
    }

    /** What was found, in one plain sentence with its numbers. */
    public String headline(String providerName) {
        return "%d concerns about %s became known within %d days.".formatted(concerns.size(), providerName, days);
    }

    public CanonicalEvidence canonical() {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("chance", Map.of("statement", CHANCE));
        fields.put("concerns", concerns.stream().map(Evidence::fields).toList());
        fields.put("dataCut", Map.of("countedAfterFlag", countedAfterFlag, "knownAt", knownAt));
        fields.put("format", FORMAT);
        fields.put("parameters", Map.of("concerns", concernsNeeded, "days", days));
        fields.put("provider", provider.value());
        fields.put("rule", Map.of("id", rule.id(), "version", rule.number()));
        fields.put(
                "window",
                Map.of(
                        "firstKnownAt", concerns.getFirst().knownSince(),
                        "lastKnownAt", concerns.getLast().knownSince()));
        return CanonicalEvidence.of(CanonicalJson.of(fields));
    }

    private static Map<String, Object> fields(KnownConcern known) {
        return Map.of(
                "category", known.category(),
                "concernId", known.concern().toString(),
                "knownAt", known.knownSince(),
                "occurredOn", known.occurredOn(),
                "reference", known.reference().value(),
                "severity", known.severity(),
                "site", known.siteCode());
    }
}
