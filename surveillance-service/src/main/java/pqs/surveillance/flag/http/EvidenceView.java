package pqs.surveillance.flag.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import pqs.surveillance.flag.CanonicalEvidence;
import pqs.surveillance.observation.KnownConcern;

/** Evidence as its page shows it, read from the very bytes that are digested and replayed. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record EvidenceView(List<Concern> concerns, Parameters parameters, Chance chance, DataCut dataCut) {

    static EvidenceView of(CanonicalEvidence evidence, ObjectMapper json) {
        try {
            return json.readValue(evidence.json(), EvidenceView.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("stored evidence " + evidence.digest() + " is not readable", unreadable);
        }
    }

    /** A concern as the evidence has it; category and severity are codes of the service that took it in. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Concern(
            String reference, Instant knownAt, LocalDate occurredOn, String category, String severity, String site) {

        static Concern of(KnownConcern known) {
            return new Concern(
                    known.reference().value(),
                    known.knownSince(),
                    known.occurredOn(),
                    known.category(),
                    known.severity(),
                    known.siteCode());
        }

        public String categoryWords() {
            return words(category);
        }

        public String severityWords() {
            return words(severity);
        }

        private static String words(String code) {
            return code.substring(0, 1).toUpperCase(Locale.ROOT)
                    + code.substring(1).replace('-', ' ');
        }
    }

    /** The rule's parameters. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Parameters(int concerns, int days) {}

    /** What is known of how often the rule fires by chance. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Chance(String statement) {}

    /** What the rule was allowed to see. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record DataCut(String countedAfterFlag) {}
}
