package pqs.local.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** What an import said of itself. */
record ImportReport(long rowsRead, long accepted, long unchanged, List<String> refused, double seconds) {

    private static final int REFUSALS_SHOWN_MAX = 5;

    static ImportReport of(Answer answer) {
        JsonNode json = answer.expect(200, 201).json();
        var refused = StreamSupport.stream(json.path("refused").spliterator(), false)
                .map(row -> "row %d, %s: %s"
                        .formatted(
                                row.path("row").asLong(),
                                row.path("field").asText(),
                                row.path("message").asText()))
                .toList();
        return new ImportReport(
                json.path("rowsRead").asLong(-1),
                json.path("accepted").asLong(-1),
                json.path("unchanged").asLong(-1),
                refused,
                json.path("seconds").asDouble());
    }

    /** Every row was taken, now or by an earlier run. */
    boolean holdsAll(long rows) {
        return rowsRead == rows && accepted + unchanged == rows && refused.isEmpty();
    }

    void tell(Story story, String what, long expectedRows) {
        var words = "%s: %,d rows read, %,d accepted, %,d there already, %,d refused, %.1f s"
                .formatted(what, rowsRead, accepted, unchanged, refused.size(), seconds);
        if (holdsAll(expectedRows)) {
            story.step(words);
        } else {
            story.broken(words + "; expected all of %,d".formatted(expectedRows));
        }
        refused.stream().limit(REFUSALS_SHOWN_MAX).forEach(story::tell);
    }
}
