package pqs.workbench.backtest;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import pqs.surveillance.watch.Measures;
import pqs.surveillance.watch.Observation;
import pqs.surveillance.watch.Watch;
import pqs.surveillance.watch.WatchRule;
import pqs.surveillance.watch.WatchRules;
import pqs.workbench.Unreadable;

/**
 * {@code backtest --observations FILE.csv} replays a history day by day under a rule set, with only what was known by then, and
 * prints the alarms as CSV; what is not an alarm goes to the error output. Exit status 0: replayed; 2: a file or the command line
 * cannot be used.
 */
public final class BacktestMain {

    private final PrintStream out;
    private final PrintStream errors;

    BacktestMain(PrintStream out, PrintStream errors) {
        this.out = out;
        this.errors = errors;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        var errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int status = new BacktestMain(out, errors).run(List.of(arguments));
        out.flush();
        System.exit(status);
    }

    int run(List<String> words) {
        if (words.equals(List.of("--help"))) {
            out.println(Arguments.USAGE);
            return 0;
        }
        try {
            var arguments = Arguments.parse(words);
            var rules = arguments.rules().isPresent()
                    ? RuleFile.read(arguments.rules().get())
                    : WatchRules.DEFAULT;
            if (arguments.printRules()) {
                out.print(RuleFile.text(rules));
            }
            if (arguments.observations().isPresent()) {
                replay(
                        arguments,
                        rules,
                        ObservationFile.read(arguments.observations().get()));
            }
            return 0;
        } catch (Unreadable problem) {
            errors.println("backtest: " + problem.getMessage());
            return 2;
        }
    }

    private void replay(Arguments arguments, WatchRules rules, List<Observation> all) throws Unreadable {
        var sources = all.stream().map(Observation::source).collect(Collectors.toSet());
        for (var source : arguments.without()) {
            if (!sources.contains(source)) {
                throw new Unreadable(
                        "no observation comes from the source '" + source + "': there are " + new TreeSet<>(sources));
            }
        }
        var used = all.stream()
                .filter(observation -> !arguments.without().contains(observation.source()))
                .map(observation -> asOf(arguments.knowledge(), observation))
                .toList();
        tellWhatIsNotWatched(rules, used);
        if (arguments.rules().isPresent()) {
            tellWhatIsWatchedInVain(rules, used);
        }
        var alarms = new Watch(rules).replay(used);
        out.print(AlarmTable.of(alarms, rules));
        errors.printf(
                "backtest: %d observations, %d alarms under %s%n", used.size(), alarms.size(), rules.versionName());
    }

    private static Observation asOf(Arguments.Knowledge knowledge, Observation observation) {
        return switch (knowledge) {
            case AS_KNOWN -> observation;
            case AS_OCCURRED ->
                new Observation(
                        observation.occurredOn(),
                        observation.occurredOn(),
                        observation.place(),
                        observation.measure(),
                        observation.count(),
                        observation.exposure(),
                        observation.source());
        };
    }

    private void tellWhatIsNotWatched(WatchRules rules, List<Observation> observations) {
        Set<String> watched = new TreeSet<>(Set.of(Measures.ACTIVITY));
        rules.rules().stream().map(BacktestMain::measures).forEach(watched::addAll);
        var others = observations.stream()
                .map(Observation::measure)
                .filter(measure -> !watched.contains(measure))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!others.isEmpty()) {
            errors.println("backtest: no rule watches " + String.join(", ", others));
        }
    }

    /** Of rules that somebody wrote: a name may be misspelt. */
    private void tellWhatIsWatchedInVain(WatchRules rules, List<Observation> observations) {
        var absent = new TreeSet<String>();
        rules.rules().stream().map(BacktestMain::measures).forEach(absent::addAll);
        observations.forEach(observation -> absent.remove(observation.measure()));
        if (!absent.isEmpty()) {
            errors.println(
                    "backtest: the rules watch " + String.join(", ", absent) + ", of which there is no observation");
        }
    }

    private static Set<String> measures(WatchRule rule) {
        return switch (rule) {
            case WatchRule.RateRise rise -> rise.measures().keySet();
            case WatchRule.ReportsSilent silent -> Set.copyOf(silent.measures());
            case WatchRule.FeedSilent feed -> Set.of();
            case WatchRule.Chart chart -> Set.copyOf(chart.measures());
        };
    }
}
