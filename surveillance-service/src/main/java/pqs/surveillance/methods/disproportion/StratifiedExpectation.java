package pqs.surveillance.methods.disproportion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;

/**
 * What to expect of each unit and theme where reporters differ in how much and what they report, and modalities in what can go
 * wrong: margins are multiplied within each stratum of reporter and modality and added up over strata,
 *
 * <pre>  E(unit, theme) = Σ over strata s of n(unit, s) n(theme, s) / N(s)</pre>
 *
 * so a practice that reports everything as late raises the expectation of every unit that it refers to, and of none else. Themes of
 * strata with one unit only are expected as they are and say nothing of that unit.
 *
 * <p>Source: DuMouchel (1999), section 2.1; the estimate of the common relative risk of Mantel and Haenszel (1959) under no effect.
 */
public final class StratifiedExpectation {

    private static final int VERSION = 1;

    private StratifiedExpectation() {}

    /** Whom a report is about, what, and who reported it under which modality. */
    public record Report(String unit, String theme, String reporter, String modality) {

        private Map<String, Object> asFields() {
            return Map.of("unit", unit, "theme", theme, "reporter", reporter, "modality", modality);
        }
    }

    /** A unit and a theme. */
    public record Pair(String unit, String theme) implements Comparable<Pair> {

        private static final Comparator<Pair> ORDER =
                Comparator.comparing(Pair::unit).thenComparing(Pair::theme);

        @Override
        public int compareTo(Pair other) {
            return ORDER.compare(this, other);
        }
    }

    private record Stratum(String reporter, String modality) {}

    /**
     * Every unit with every theme that any stratum expects of it, none reported included; in order of their names.
     *
     * @throws InvalidInput for no reports
     */
    public static Map<Pair, ObservedExpected> of(List<Report> reports) {
        if (reports.isEmpty()) {
            throw new InvalidInput("reports", "is empty", "give at least one report");
        }
        var strata = new TreeMap<Stratum, List<Report>>(
                Comparator.comparing(Stratum::reporter).thenComparing(Stratum::modality));
        var observed = new HashMap<Pair, Integer>();
        for (var report : reports) {
            strata.computeIfAbsent(new Stratum(report.reporter(), report.modality()), none -> new ArrayList<>())
                    .add(report);
            observed.merge(new Pair(report.unit(), report.theme()), 1, Integer::sum);
        }
        var expected = new TreeMap<Pair, Double>();
        strata.values().forEach(stratum -> expect(stratum, expected));
        var cells = new TreeMap<Pair, ObservedExpected>();
        expected.forEach((pair, sum) -> cells.put(pair, new ObservedExpected(observed.getOrDefault(pair, 0), sum)));
        return cells;
    }

    /** The cells as a result; the inputs are the reports, in the order given. */
    public static MethodResult result(List<Report> reports) {
        return MethodResult.of(
                new MethodVersion("stratified-expectation", VERSION),
                Map.of("strata", List.of("reporter", "modality")),
                Map.of("reports", reports.stream().map(Report::asFields).toList()),
                Map.of(
                        "cells",
                        of(reports).entrySet().stream()
                                .map(cell -> Map.of(
                                        "unit", cell.getKey().unit(),
                                        "theme", cell.getKey().theme(),
                                        "observed", cell.getValue().observed(),
                                        "expected", cell.getValue().expected()))
                                .toList()));
    }

    private static void expect(List<Report> stratum, Map<Pair, Double> expected) {
        var units = new TreeMap<String, Integer>();
        var themes = new TreeMap<String, Integer>();
        for (var report : stratum) {
            units.merge(report.unit(), 1, Integer::sum);
            themes.merge(report.theme(), 1, Integer::sum);
        }
        units.forEach((unit, ofUnit) -> themes.forEach((theme, ofTheme) ->
                expected.merge(new Pair(unit, theme), (double) ofUnit * ofTheme / stratum.size(), Double::sum)));
    }
}
