package pqs.platform.deadline;

import java.time.Duration;
import pqs.platform.time.Length;
import pqs.platform.time.Level;

/** A level's place as text, in the column {@code rule}. */
final class LevelRule {

    private static final String AT_END = "at end";
    private static final String BEFORE = "before ";
    private static final String AFTER = "after ";

    private LevelRule() {}

    static String text(Level.When when) {
        return switch (when) {
            case Level.AtEnd _ -> AT_END;
            case Level.Before(var counted) -> BEFORE + counted;
            case Level.After(var length) -> AFTER + length.code();
        };
    }

    static Level.When parse(String text) {
        if (text.equals(AT_END)) {
            return new Level.AtEnd();
        }
        if (text.startsWith(BEFORE)) {
            return new Level.Before(Duration.parse(text.substring(BEFORE.length())));
        }
        if (text.startsWith(AFTER)) {
            return new Level.After(Length.parse(text.substring(AFTER.length())));
        }
        throw new IllegalArgumentException("no rule of a level: " + text);
    }
}
