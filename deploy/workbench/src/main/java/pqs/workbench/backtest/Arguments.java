package pqs.workbench.backtest;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pqs.workbench.Unreadable;

/**
 * The command line.
 *
 * @param observations empty only where the rules are to be printed
 * @param rules empty for the product's own
 * @param without sources whose observations are left out
 */
record Arguments(
        Optional<Path> observations,
        Optional<Path> rules,
        Knowledge knowledge,
        List<String> without,
        boolean printRules) {

    static final String USAGE =
            "usage: ./pqs backtest --observations FILE.csv [--rules FILE.yaml] [--as-known | --as-occurred] [--without SOURCE]...\n"
                    + "       ./pqs backtest --print-rules [--rules FILE.yaml]";

    /** When an observation can be used. */
    enum Knowledge {
        /** From the day on which it became known. */
        AS_KNOWN,
        /** From the day on which it occurred: what could have been seen, had everybody been told at once. */
        AS_OCCURRED
    }

    static Arguments parse(List<String> words) throws Unreadable {
        Path observations = null;
        Path rules = null;
        Knowledge knowledge = null;
        boolean print = false;
        var without = new ArrayList<String>();
        var rest = words.iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            switch (word) {
                case "--observations" -> observations = path(word, rest.hasNext() ? rest.next() : null, observations);
                case "--rules" -> rules = path(word, rest.hasNext() ? rest.next() : null, rules);
                case "--without" -> without.add(value(word, rest.hasNext() ? rest.next() : null));
                case "--as-known" -> knowledge = once(knowledge, Knowledge.AS_KNOWN);
                case "--as-occurred" -> knowledge = once(knowledge, Knowledge.AS_OCCURRED);
                case "--print-rules" -> print = true;
                default -> throw new Unreadable("there is no option " + word + "\n" + USAGE);
            }
        }
        if (observations == null && !print) {
            throw new Unreadable("--observations is missing: give the CSV file that is to be replayed\n" + USAGE);
        }
        return new Arguments(
                Optional.ofNullable(observations),
                Optional.ofNullable(rules),
                knowledge == null ? Knowledge.AS_KNOWN : knowledge,
                List.copyOf(without),
                print);
    }

    private static Knowledge once(@Nullable Knowledge before, Knowledge now) throws Unreadable {
        if (before != null && before != now) {
            throw new Unreadable("--as-known and --as-occurred exclude each other: give one\n" + USAGE);
        }
        return now;
    }

    private static String value(String word, @Nullable String value) throws Unreadable {
        if (value == null || value.startsWith("--")) {
            throw new Unreadable(word + " needs a value\n" + USAGE);
        }
        return value;
    }

    private static Path path(String word, @Nullable String value, @Nullable Path before) throws Unreadable {
        if (before != null) {
            throw new Unreadable(word + " is given twice\n" + USAGE);
        }
        try {
            return Path.of(value(word, value));
        } catch (InvalidPathException noPath) {
            throw new Unreadable(value + " is no path (" + noPath.getReason() + ")");
        }
    }
}
