package pqs.intake.lfpse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pqs.intake.concern.CaseFacts;
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

    /** @param judged harm that was done, as triage judged it; where it has not, as it was reported */
    public static Answers of(Report report, CaseFacts facts, Optional<Severity> judged) {
        var known = Map.of(
                "severity",
                judged.orElse(facts.concern().severity()).code(),
                "category",
                facts.concern().category().code(),
                "urgent",
                facts.urgent() ? "yes" : "no");
        var codes = new HashMap<String, String>();
        RULES.stream()
                .filter(rule -> rule.value().equals(known.get(rule.known())))
                .forEach(rule -> codes.put(rule.question(), rule.code()));
        var account = report.account();
        return new Answers(account.whatHappened(), Optional.empty(), codes, account.identifiersChecked());
    }
}
