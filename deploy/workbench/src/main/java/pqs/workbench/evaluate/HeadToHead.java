package pqs.workbench.evaluate;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Each method with one line a provider, of concerns, at the false-alarm rate of ours; and as it is published. */
record HeadToHead(Setup setup) {

    static final List<Disturbance> FAULTS =
            List.of(Disturbance.DOUBLING, Disturbance.DRIFT, Disturbance.BAD_PRACTITIONER);

    /** About what concerns of a provider get of the default rule set's budget where everything is watched. */
    private static final double BUDGET = 0.04;

    void print(PrintStream out) {
        out.println("## One line a provider: concerns, all methods at the same false-alarm rate");
        for (double mean : setup.means()) {
            out.printf("%n%s concerns a month:%n%n%s%n", mean, Result.header(FAULTS));
            print(out, mean);
        }
        out.println();
    }

    private void print(PrintStream out, double mean) {
        var choosing = setup.chosen(Disturbance.NONE, mean, Setup.CONCERNS_AND_ACTIVITY);
        Function<Disturbance, Trial> reported =
                disturbance -> setup.reported(disturbance, mean, Setup.CONCERNS_AND_ACTIVITY);
        var ours = Contender.ours(Setup.CONCERNS);
        double wanted = choosing.of(ours.at(BUDGET)).falseAlarmsPerProviderYear();
        var compared = new ArrayList<Result>();
        var own = Result.of(ours.name(), ours.at(BUDGET), BUDGET, false, FAULTS, reported);
        compared.add(own);
        var published = new ArrayList<Result>();
        for (var other : Contender.others(Setup.CONCERNS)) {
            double setting = other.tuned(choosing, wanted);
            boolean louder = Result.isLouder(choosing.of(other.at(setting)), wanted);
            compared.add(Result.of(other.name(), other.at(setting), setting, louder, FAULTS, reported)
                    .besideOneAsQuietAs(own));
            double theirs = other.published().orElseThrow();
            published.add(
                    Result.of(other.name() + ", as published", other.at(theirs), theirs, false, FAULTS, reported));
        }
        compared.forEach(result -> out.println(result.row(compared)));
        published.forEach(result -> out.println(result.row(List.of())));
        out.println(Result.of(
                        "XmR, all rules, as published",
                        Contender.xmrAllRules(Setup.CONCERNS),
                        3,
                        false,
                        FAULTS,
                        reported)
                .row(List.of()));
    }
}
