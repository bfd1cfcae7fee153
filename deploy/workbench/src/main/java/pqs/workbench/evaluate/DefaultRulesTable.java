package pqs.workbench.evaluate;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import pqs.surveillance.watch.Measures;
import pqs.surveillance.watch.WatchRules;

/** The product's rules with everything they watch, under every disturbance; and other methods on the same, as quiet. */
record DefaultRulesTable(Setup setup) {

    private static final List<Disturbance> FAULTS =
            List.of(Disturbance.values()).stream().filter(Disturbance::isFault).toList();

    void print(PrintStream out) {
        out.println("## The default rule set: eight measures at provider, site and practitioner");
        out.println();
        out.println("| disturbance | "
                + String.join(
                        " | ",
                        setup.means().stream()
                                .map(mean -> mean + " concerns a month")
                                .toList())
                + " |");
        out.println("| --- |" + " ---: |".repeat(setup.means().size()));
        for (var disturbance : Disturbance.values()) {
            var cells = new ArrayList<String>();
            for (double mean : setup.means()) {
                var score = setup.reported(disturbance, mean, Setup.EVERYTHING).of(WatchRules.DEFAULT);
                cells.add(
                        disturbance.isFault()
                                ? score.median() + " (" + score.found12And24() + ")"
                                : score.falseAlarmRate());
            }
            out.println("| " + disturbance.words() + " | " + String.join(" | ", cells) + " |");
        }
        out.println();
    }

    void printBesideOthers(PrintStream out, double mean) {
        out.printf(
                "## All measures, all methods at the false-alarm rate of the default rule set: %s concerns a month, %d populations%n%n%s%n",
                mean, setup.populations(), Result.header(FAULTS));
        var measures = Measures.WATCHED.keySet().stream().sorted().toList();
        var choosing = setup.chosen(Disturbance.NONE, mean, Setup.EVERYTHING);
        double wanted = choosing.of(WatchRules.DEFAULT).falseAlarmsPerProviderYear();
        var results = new ArrayList<Result>();
        results.add(result(
                "default rule set (ours)",
                WatchRules.DEFAULT,
                WatchRules.DEFAULT.alarmsPerProviderYear(),
                false,
                mean));
        for (var other : Contender.others(measures)) {
            double setting = other.tuned(choosing, wanted);
            boolean louder = Result.isLouder(choosing.of(other.at(setting)), wanted);
            results.add(result(other.name(), other.at(setting), setting, louder, mean)
                    .besideOneAsQuietAs(results.getFirst()));
        }
        results.forEach(result -> out.println(result.row(results)));
        out.println();
    }

    private Result result(String name, WatchRules rules, double setting, boolean louder, double mean) {
        return Result.of(
                name,
                rules,
                setting,
                louder,
                FAULTS,
                disturbance -> setup.reported(disturbance, mean, Setup.EVERYTHING));
    }
}
