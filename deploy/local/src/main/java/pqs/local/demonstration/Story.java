package pqs.local.demonstration;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells the story as it happens, and keeps count, so that the ending is true. */
final class Story {

    private final PrintStream out;
    private int chapters;
    private int passed;
    private int failed;

    Story(PrintStream out) {
        this.out = out;
    }

    void chapter(String title) {
        chapters++;
        out.printf(Locale.UK, "%n%d. %s%n", chapters, title);
    }

    /** Something worth knowing that is not a step. */
    void tell(String words) {
        out.println("       " + words);
    }

    /** A step that did what it should. */
    void step(String words) {
        passed++;
        out.println("  ok   " + words);
    }

    /** A step that did not; the story goes on, the ending tells. */
    void broken(String words) {
        failed++;
        out.println("  FAIL " + words);
    }

    /** A figure that must be as expected. */
    void check(String what, long expected, long actual) {
        if (expected == actual) {
            step("%s: %,d".formatted(what, actual));
        } else {
            broken("%s: expected %,d, found %,d".formatted(what, expected, actual));
        }
    }

    void check(String what, boolean kept) {
        if (kept) {
            step(what);
        } else {
            broken(what + ": not so");
        }
    }

    /** Says how it went. The last line is read by the script that adds up all tests. */
    boolean end() {
        out.printf(Locale.UK, "%ndemonstration: %d steps passed, %d failed%n", passed, failed);
        return failed == 0;
    }

    static String words(Duration duration) {
        return duration.toMillis() < 1_000
                ? duration.toMillis() + " ms"
                : "%.1f s".formatted(duration.toMillis() / 1_000.0);
    }
}
