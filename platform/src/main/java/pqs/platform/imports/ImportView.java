package pqs.platform.imports;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * An import as people and systems see it. Rows read are new, changed, unchanged and refused rows together.
 *
 * @param rowsTotal rows of the file, once they have been counted
 * @param workingMillis time spent on rows, without waiting
 * @param failedTries tries in a row of the rows after those read, which are tried again by themselves
 * @param problem why the whole file was refused or the import stopped
 */
public record ImportView(
        UUID id,
        String importer,
        String fileName,
        ImportState state,
        Instant receivedAt,
        Optional<Instant> finishedAt,
        long bytes,
        String sha256,
        Optional<Long> rowsTotal,
        long rowsRead,
        long rowsNew,
        long rowsChanged,
        long rowsUnchanged,
        long rowsRefused,
        long workingMillis,
        int failedTries,
        Optional<String> problem) {

    public long rowsPerSecond() {
        return workingMillis == 0 ? 0 : rowsRead * 1_000 / workingMillis;
    }

    public double seconds() {
        return workingMillis / 1_000.0;
    }

    /** Such as {@code 1.3 seconds}. */
    public String secondsWords() {
        return String.format(Locale.UK, "%.1f seconds", seconds());
    }

    /** Whether the rows after those read could not be taken yet. */
    public boolean heldUp() {
        return failedTries > 0;
    }

    /** Whether every row said what was known already, or was refused. */
    public boolean changedNothing() {
        return rowsNew == 0 && rowsChanged == 0;
    }
}
