package pqs.systemtests.world;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import pqs.local.demonstration.Demonstration;

/** The demonstration, played on the shared system. */
public record PlayedStory(int status, String text) {

    private static @Nullable PlayedStory first;

    /** The first playing, which happens when somebody first asks. */
    public static synchronized PlayedStory first() {
        var played = first;
        if (played == null) {
            played = again();
            first = played;
        }
        return played;
    }

    /** Plays it on what is there. */
    public static PlayedStory again() {
        var text = new ByteArrayOutputStream();
        int status = Demonstration.run(TheSystem.running(), new PrintStream(text, true, StandardCharsets.UTF_8));
        return new PlayedStory(status, text.toString(StandardCharsets.UTF_8));
    }
}
