package pqs.surveillance.watch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which lines of a rule are open, and what part of their provider's false alarms each may spend. */
final class Lines {

    private static final int SIBLINGS_MIN = 2;
    private static final int RECENT_MONTHS = 12;

    private final Known known;
    private final WatchRule.RateRise rule;
    private final double alarmsPerProviderYear;
    private List<Stream> open = List.of();

    Lines(Known known, WatchRule.RateRise rule, double alarmsPerProviderYear) {
        this.known = known;
        this.rule = rule;
        this.alarmsPerProviderYear = alarmsPerProviderYear;
    }

    List<Stream> open() {
        return open;
    }

    /** Opens the lines that can be drawn by now, and divides the budget of each provider among its own. */
    void open(Set<String> measures, int month) {
        int from = Math.max(0, month - RECENT_MONTHS);
        open.forEach(stream -> stream.allow(0));
        var all = new ArrayList<Stream>();
        for (var provider : known.providers()) {
            var lines = new ArrayList<Stream>();
            for (var measure : measures) {
                if (rule.measures().containsKey(measure)) {
                    addLines(provider, measure, from, lines);
                }
            }
            allot(lines);
            all.addAll(lines);
        }
        open = all;
    }

    private void addLines(Node provider, String measure, int from, List<Stream> lines) {
        boolean own = known.facts(measure).mostlyWithExposure();
        if (provider.has(own ? measure : Measures.ACTIVITY) || provider.has(measure)) {
            if (rule.levels().containsKey(Level.PROVIDER)) {
                lines.add(provider.stream(measure));
            }
            for (var level : List.of(Level.SITE, Level.PRACTITIONER)) {
                if (rule.levels().containsKey(level)) {
                    lines.addAll(below(provider, measure, level, own, from));
                }
            }
        }
    }

    /**
     * The lines of a level below the provider: of places whose exposure is known, where at least one of them was ever named, and
     * where there are two, for one alone is its provider.
     */
    private static List<Stream> below(Node provider, String measure, Level level, boolean own, int from) {
        var lines = new ArrayList<Stream>();
        boolean named = false;
        for (var node : provider.children) {
            if (node.place.level() == level) {
                named |= node.has(measure);
                if (wasSeen(node.ifAny(own ? measure : Measures.ACTIVITY), own, from)) {
                    lines.add(node.stream(measure));
                }
            }
        }
        return named && lines.size() >= SIBLINGS_MIN ? lines : List.of();
    }

    /** Who has left does not share the budget of those who are there. */
    private static boolean wasSeen(@Nullable Stream exposed, boolean own, int from) {
        return exposed != null && exposed.hasExposureSince(from, own);
    }

    /** A level's part is divided among its measures, and that of a measure among its places. */
    private void allot(List<Stream> lines) {
        var levels = new EnumMap<Level, Map<String, List<Stream>>>(Level.class);
        for (var line : lines) {
            levels.computeIfAbsent(line.node.place.level(), level -> new TreeMap<>())
                    .computeIfAbsent(line.measure, measure -> new ArrayList<>())
                    .add(line);
        }
        double levelParts = levels.keySet().stream().mapToDouble(rule::part).sum();
        levels.forEach((level, measures) -> {
            double measureParts =
                    measures.keySet().stream().mapToDouble(rule::part).sum();
            measures.forEach((measure, same) -> {
                double part = rule.part(level) / levelParts * rule.part(measure) / measureParts;
                double allowed = Math.min(rule.lineAlarmsPerYearMax(), alarmsPerProviderYear * part / same.size());
                same.forEach(line -> line.allow(allowed));
            });
        });
    }
}
