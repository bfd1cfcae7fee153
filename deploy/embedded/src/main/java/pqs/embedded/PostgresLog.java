package pqs.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Reads from the server's log why it did not start. */
final class PostgresLog {

    private static final int CHARS_MAX = 2_000;

    private PostgresLog() {}

    static CannotStart explain(PostgresFolder folder, int port, Exception cause) {
        var tail = tail(folder);
        if (tail.contains("No space left on device")) {
            return new CannotStart(
                    CannotStart.Reason.DISK_FULL,
                    "the disk of " + folder + " is full: free some room, or choose another data folder",
                    cause);
        }
        if (tail.contains("could not bind")) {
            return new CannotStart(
                    CannotStart.Reason.PORT_IN_USE, "port " + port + ", wanted by PostgreSQL, is in use", cause);
        }
        if (tail.contains("invalid checkpoint record") || tail.contains("could not open file \"global/")) {
            return new CannotStart(
                    CannotStart.Reason.HALF_WRITTEN,
                    "the data folder " + folder + " is damaged: restore it from a backup, or choose another folder; "
                            + folder.log() + " says more",
                    cause);
        }
        return new CannotStart(
                CannotStart.Reason.FAILED,
                "PostgreSQL did not start in " + folder + "; the end of " + folder.log() + ":\n" + tail,
                cause);
    }

    private static String tail(PostgresFolder folder) {
        try {
            var text = new String(Files.readAllBytes(folder.log()), StandardCharsets.UTF_8);
            return text.substring(Math.max(0, text.length() - CHARS_MAX));
        } catch (IOException unreadable) {
            return "(the log cannot be read: " + unreadable.getMessage() + ")";
        }
    }
}
