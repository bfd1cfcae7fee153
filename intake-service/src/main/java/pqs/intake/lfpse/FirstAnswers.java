package pqs.intake.lfpse;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.Grading;
import pqs.intake.concern.PatientIdentifiers;
import pqs.intake.concern.Report;
import pqs.intake.concern.Severity;

/** What a record says before anybody has reviewed it: what is known of the concern, by the rules of {@code first-answers.txt}. */
public final class FirstAnswers {

    private static final List<Rule> RULES =
            Taxonomy.lines("first-answers.txt").stream().map(Rule::parse).toList();

    private FirstAnswers() {}

    private record Rule(String question, String known, String value, String code) {

        static Rule parse(String line) {
            var parts = List.of(line.split(" ", -1));
            return new Rule(parts.get(0), parts.get(1), parts.get(2), parts.get(4));
        }
    }

    /**
     * For those who triage, the harm as they judged it, or where they have not, as it was reported, and as urgent as they say. For
     * the practice, both as it reported them: what was judged is not for it to read. What may identify somebody is taken out of the
     * words, whatever the reporter decided: theirs were for those who look into the concern, these go out of the house.
     */
    public static Answers of(Report report, ConcernCase standing, Side side, LocalDate today) {
        var concern = standing.facts().concern();
        var severity = switch (side) {
            case PRACTICE -> concern.severity();
            case COMMISSIONER -> judged(standing).orElse(concern.severity());
        };
        boolean urgent = switch (side) {
            case PRACTICE -> report.circumstances().urgent();
            case COMMISSIONER -> standing.facts().urgent();
        };
        var known = Map.of(
                "severity", severity.code(), "category", concern.category().code(), "urgent", urgent ? "yes" : "no");
        var codes = new HashMap<String, String>();
        RULES.stream()
                .filter(rule -> rule.value().equals(known.get(rule.known())))
                .forEach(rule -> codes.put(rule.question(), rule.code()));
        return new Answers(
                PatientIdentifiers.without(report.account().whatHappened(), today), Optional.empty(), codes, false);
    }

    private static Optional<Severity> judged(ConcernCase standing) {
        return switch (standing) {
            case ConcernCase.Open open -> open.grading().map(Grading::actual);
            case ConcernCase.Closed closed -> closed.grading().map(Grading::actual);
            case ConcernCase.Withdrawn withdrawn -> withdrawn.grading().map(Grading::actual);
            case ConcernCase.Merged merged -> merged.grading().map(Grading::actual);
        };
    }
}
