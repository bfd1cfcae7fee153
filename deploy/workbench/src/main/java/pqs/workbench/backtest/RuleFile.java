package pqs.workbench.backtest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.multiplicity.StepUpProcedure;
import pqs.surveillance.watch.ChartKind;
import pqs.surveillance.watch.Level;
import pqs.surveillance.watch.WatchRule;
import pqs.surveillance.watch.WatchRules;
import pqs.workbench.Unreadable;

/** A rule set as a YAML file. What {@link #text} writes, {@link #read} reads. */
final class RuleFile {

    private static final YAMLMapper YAML = new YAMLMapper();

    private RuleFile() {}

    static WatchRules read(Path path) throws Unreadable {
        try {
            return parse(Files.readString(path));
        } catch (NoSuchFileException none) {
            throw new Unreadable(path + " is not there: give the path of a rule file, such as --print-rules prints");
        } catch (JacksonException noYaml) {
            throw new Unreadable(path + " is no YAML (" + noYaml.getOriginalMessage() + ")");
        } catch (IOException broken) {
            throw new Unreadable(path + " cannot be read (" + broken.getMessage() + ")");
        } catch (InvalidInput invalid) {
            throw new Unreadable(path + ": " + invalid.getMessage());
        }
    }

    static WatchRules parse(String text) throws JacksonException {
        var fields = new Fields("", YAML.readTree(text));
        var rules = new ArrayList<WatchRule>();
        var list = fields.list("rules");
        for (int i = 0; i < list.size(); i++) {
            rules.add(rule(new Fields("rules[" + i + "].", list.get(i))));
        }
        var set = new WatchRules(
                fields.text("name"),
                fields.whole("version"),
                fields.number("alarms-per-provider-year"),
                procedure(fields.text("q")),
                rules);
        fields.requireNoOthers();
        return set;
    }

    private static WatchRule rule(Fields fields) {
        String id = fields.text("rule");
        var rule = switch (id) {
            case "rate-rise" ->
                new WatchRule.RateRise(
                        fields.number("share"),
                        fields.numbers("measures"),
                        levels(fields),
                        fields.numberList("ratios"),
                        fields.whole("months-back-max"),
                        fields.whole("rest-months"),
                        fields.number("line-alarms-per-year-max"));
            case "reports-silent" -> new WatchRule.ReportsSilent(fields.number("share"), fields.texts("measures"));
            case "feed-silent" ->
                new WatchRule.FeedSilent(
                        fields.number("medians"),
                        fields.number("longest"),
                        fields.whole("grace-days"),
                        fields.whole("arrivals-min"));
            default -> new WatchRule.Chart(kind(fields, id), fields.texts("measures"), fields.number("setting"));
        };
        fields.requireNoOthers();
        return rule;
    }

    private static Map<Level, Double> levels(Fields fields) {
        var levels = new TreeMap<Level, Double>();
        fields.numbers("levels")
                .forEach((word, part) -> levels.put(
                        Arrays.stream(Level.values())
                                .filter(level -> level.words().equals(word))
                                .findFirst()
                                .orElseThrow(() -> fields.invalid(
                                        "levels", "name " + word, "give provider, site or practitioner")),
                        part));
        return levels;
    }

    private static ChartKind kind(Fields fields, String id) {
        return Arrays.stream(ChartKind.values())
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow(() -> fields.invalid(
                        "rule",
                        "is " + id,
                        "give rate-rise, reports-silent, feed-silent, "
                                + Arrays.stream(ChartKind.values())
                                        .map(ChartKind::id)
                                        .collect(Collectors.joining(", "))));
    }

    private static StepUpProcedure procedure(String word) {
        return Arrays.stream(StepUpProcedure.values())
                .filter(procedure -> word(procedure).equals(word))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidInput("q", "is " + word, "give benjamini-hochberg or benjamini-yekutieli"));
    }

    private static String word(StepUpProcedure procedure) {
        return switch (procedure) {
            case BENJAMINI_HOCHBERG -> "benjamini-hochberg";
            case BENJAMINI_YEKUTIELI -> "benjamini-yekutieli";
        };
    }

    /** Maps in the order of their keys. */
    static String text(WatchRules rules) {
        var text = new StringBuilder();
        text.append("name: ").append(rules.name()).append('\n');
        text.append("version: ").append(rules.version()).append('\n');
        text.append(
                "# False alarms that all rules may raise at all places of a provider, together, in a year: an upper bound.\n");
        text.append("alarms-per-provider-year: ")
                .append(rules.alarmsPerProviderYear())
                .append('\n');
        text.append("q: ").append(word(rules.procedure())).append('\n');
        text.append("rules:\n");
        for (var rule : rules.rules()) {
            text.append("  - rule: ").append(rule.id()).append('\n');
            lines(rule).forEach(line -> text.append("    ").append(line).append('\n'));
        }
        return text.toString();
    }

    private static List<String> lines(WatchRule rule) {
        return switch (rule) {
            case WatchRule.RateRise rise ->
                List.of(
                        "share: " + rise.share(),
                        "measures: " + map(rise.measures()),
                        "levels: "
                                + map(rise.levels().entrySet().stream()
                                        .collect(Collectors.toMap(
                                                level -> level.getKey().words(), Map.Entry::getValue))),
                        "ratios: " + rise.ratios(),
                        "months-back-max: " + rise.monthsBackMax(),
                        "rest-months: " + rise.restMonths(),
                        "line-alarms-per-year-max: " + rise.lineAlarmsPerYearMax());
            case WatchRule.ReportsSilent silent ->
                List.of("share: " + silent.share(), "measures: " + silent.measures());
            case WatchRule.FeedSilent silent ->
                List.of(
                        "medians: " + silent.medians(),
                        "longest: " + silent.longest(),
                        "grace-days: " + silent.graceDays(),
                        "arrivals-min: " + silent.arrivalsMin());
            case WatchRule.Chart chart -> List.of("measures: " + chart.measures(), "setting: " + chart.setting());
        };
    }

    private static String map(Map<String, Double> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue())
                        .collect(Collectors.joining(", ", "{", "}"));
    }
}
