package pqs.platform.time;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A moment of a deadline at which something is to happen, once.
 *
 * @param name as the handler knows it, such as {@code reminder}, {@code due}, {@code escalated}
 */
public record Level(String name, When when) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public Level {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of a level: " + name);
        }
    }

    /** Where it lies, seen from the end. */
    public sealed interface When {}

    /** So much counted time before the end, but never before the start: hours that the deadline itself would not count do not count. */
    public record Before(Duration counted) implements When {

        public Before {
            if (!counted.isPositive()) {
                throw new IllegalArgumentException("before the end means some time before it, not " + counted);
            }
        }
    }

    /** At the end. */
    public record AtEnd() implements When {}

    /** So long after the end. */
    public record After(Length length) implements When {}

    public static Level due() {
        return new Level("due", new AtEnd());
    }
}
