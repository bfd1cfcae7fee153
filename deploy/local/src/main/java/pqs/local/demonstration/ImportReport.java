package pqs.local.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What an import said of itself when it had ended.
 *
 * @param state done, or why not
 * @param refused the first refused rows with what to mend
 * @param problem why the whole file was refused or the import stopped; empty if neither
 */
public record ImportReport(
        String state,
        long rowsRead,
        long added,
        long changed,
        long unchanged,
        long rowsRefused,
        List<String> refused,
        String problem,
        double seconds,
        long rowsPerSecond) {

    private static final int REFUSALS_SHOWN_MAX = 5;

    public ImportReport {
        refused = List.copyOf(refused);
    }

    static ImportReport of(Answer answer) {
        JsonNode json = answer.expect(200).json();
        var refused = StreamSupport.stream(json.path("refused").spliterator(), false)
                .map(row -> "line %d, %s: %s"
                        .formatted(
                                row.path("line").asLong(),
                                row.path("field").asText(),
                                row.path("message").asText()))
                .toList();
        return new ImportReport(
                answer.text("state"),
                json.path("rowsRead").asLong(-1),
                json.path("rowsNew").asLong(-1),
                json.path("rowsChanged").asLong(-1),
                json.path("rowsUnchanged").asLong(-1),
                json.path("rowsRefused").asLong(-1),
                refused,
                json.path("problem").asText(""),
                json.path("seconds").asDouble(),
                json.path("rowsPerSecond").asLong());
    }

    /** Every row was taken, now or by an earlier run. */
    public boolean isWhole() {
        return "done".equals(state) && rowsRefused == 0;
    }

    boolean holdsAll(long rows) {
        return isWhole() && rowsRead == rows;
    }

    public String words() {
        return "%,d rows read, %,d new, %,d changed, %,d there already, %,d refused, %.1f s (%,d rows a second)"
                .formatted(rowsRead, added, changed, unchanged, rowsRefused, seconds, rowsPerSecond);
    }

    void tell(Story story, String what, long expectedRows) {
        if (holdsAll(expectedRows)) {
            story.step(what + ": " + words());
        } else {
            story.broken(what + ": " + words() + "; expected all of %,d".formatted(expectedRows) + problem);
        }
        refused.stream().limit(REFUSALS_SHOWN_MAX).forEach(story::tell);
    }
}
