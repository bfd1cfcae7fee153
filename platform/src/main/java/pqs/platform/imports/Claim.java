package pqs.platform.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A file that a runner works on.
 *
 * @param rowsRead rows whose batches stand, by this runner or another before it
 * @param counted whether it has been read once already and is known to be readable
 * @param attempts tries in a row of the batch in hand that failed, or whose runner was lost
 */
record Claim(
        UUID id,
        String importer,
        String organisation,
        String sentBy,
        Instant receivedAt,
        long rowsRead,
        boolean counted,
        int attempts) {

    static Claim of(ResultSet row) throws SQLException {
        return new Claim(
                row.getObject("import_id", UUID.class),
                row.getString("importer"),
                row.getString("organisation"),
                row.getString("actor"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getLong("rows_read"),
                row.getObject("rows_total") != null,
                row.getInt("attempts"));
    }

    Claim withRowsRead(long rows) {
        return new Claim(id, importer, organisation, sentBy, receivedAt, rows, counted, attempts);
    }

    Origin origin() {
        return new Origin(organisation, sentBy, receivedAt);
    }
}
