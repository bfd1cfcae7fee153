package pqs.testsupport.rules;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What rules find in a planted package, by the rule's description; a rule that finds nothing is left out. */
record Findings(Map<String, List<String>> byRule) {

    static Findings of(List<ArchRule> rules, String planted) {
        var classes = new ClassFileImporter().importPackages(planted);
        HouseRules.requireCount(classes, 1);
        var byRule = new TreeMap<String, List<String>>();
        for (var rule : rules) {
            var found = rule.evaluate(classes).getFailureReport().getDetails();
            if (!found.isEmpty()) {
                byRule.put(rule.getDescription(), found);
            }
        }
        return new Findings(byRule);
    }

    List<String> of(String rule) {
        return byRule.getOrDefault(rule, List.of());
    }
}
