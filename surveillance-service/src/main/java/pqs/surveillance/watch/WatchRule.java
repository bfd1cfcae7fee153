package pqs.surveillance.watch;

import java.util.List;
import java.util.Map;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;

/** A rule of a rule set. Its version counts up whenever a change could change what it finds. */
public sealed interface WatchRule {

    /** Under which its alarms are printed. */
    String id();

    int version();

    /** Its part of the false alarms that the rule set may raise, relative to the others. */
    double share();

    /**
     * A measure counted more often than before, or than at others: {@link pqs.surveillance.methods.detector.RiseDetector} on the
     * months of every place, looked at on each day on which something new is known.
     *
     * @param measures that are watched, with their part of a level's false alarms
     * @param levels at which lines are drawn, with their part of the rule's false alarms
     * @param ratios the rises that are asked for together
     * @param monthsBackMax how long ago a rise may have begun
     * @param restMonths for so long after an alarm its line raises no other: one that goes on is not told every month
     * @param lineAlarmsPerYearMax false alarms a year that one line may raise, however few lines share its provider's
     */
    record RateRise(
            double share,
            Map<String, Double> measures,
            Map<Level, Double> levels,
            List<Double> ratios,
            int monthsBackMax,
            int restMonths,
            double lineAlarmsPerYearMax)
            implements WatchRule {

        public RateRise {
            Check.positive("share", share);
            requireSome("measures", measures.size());
            requireSome("levels", levels.size());
            measures.values().forEach(part -> Check.positive("measures", part));
            levels.values().forEach(part -> Check.positive("levels", part));
            measures = Map.copyOf(measures);
            levels = Map.copyOf(levels);
            ratios = List.copyOf(ratios);
            Check.atLeast("monthsBackMax", monthsBackMax, 1);
            Check.atLeast("restMonths", restMonths, 0);
            Check.positive("lineAlarmsPerYearMax", lineAlarmsPerYearMax);
        }

        /** A level's part; 0 where no lines are drawn at it. */
        double part(Level level) {
            return levels.getOrDefault(level, 0.0);
        }

        /** A measure's part; 0 where it is not watched. */
        double part(String measure) {
            return measures.getOrDefault(measure, 0.0);
        }

        @Override
        public String id() {
            return "rate-rise";
        }

        @Override
        public int version() {
            return 1;
        }
    }

    /**
     * A regular return that has stopped: nothing of it has become known for longer than its own rhythm explains. Blind is not
     * well.
     *
     * @param medians how many of its median intervals may pass
     * @param longest how many of its longest intervals may pass; the later of the two counts
     * @param graceDays and then so many days
     * @param arrivalsMin arrivals from which a rhythm is learned
     */
    record FeedSilent(double medians, double longest, int graceDays, int arrivalsMin) implements WatchRule {

        public FeedSilent {
            Check.positive("medians", medians);
            Check.positive("longest", longest);
            Check.atLeast("graceDays", graceDays, 0);
            Check.atLeast("arrivalsMin", arrivalsMin, 3);
        }

        @Override
        public String id() {
            return "feed-silent";
        }

        @Override
        public int version() {
            return 1;
        }

        /** It has no false alarms of chance to spend: its limit follows the feed's own longest interval. */
        @Override
        public double share() {
            return 0;
        }
    }

    /** A measure that people report has not been heard of for longer than chance explains, while activity went on. */
    record ReportsSilent(double share, List<String> measures) implements WatchRule {

        public ReportsSilent {
            Check.positive("share", share);
            requireSome("measures", measures.size());
            measures = List.copyOf(measures);
        }

        @Override
        public String id() {
            return "reports-silent";
        }

        @Override
        public int version() {
            return 1;
        }
    }

    /**
     * A chart of monthly counts of each provider as others draw it: for comparison, and for those who want it. Looked at on the
     * days on which something new is known, in the running month and the two before.
     *
     * @param setting what {@link ChartKind} says
     */
    record Chart(ChartKind kind, List<String> measures, double setting) implements WatchRule {

        public Chart {
            requireSome("measures", measures.size());
            measures = List.copyOf(measures);
            Check.positive("setting", setting);
        }

        @Override
        public String id() {
            return kind.id();
        }

        @Override
        public int version() {
            return 1;
        }

        /** How often it cries wolf follows from its setting, not from a budget. */
        @Override
        public double share() {
            return 0;
        }
    }

    private static void requireSome(String field, int size) {
        if (size == 0) {
            throw new InvalidInput(field, "are empty", "give at least one");
        }
    }
}
