package pqs.intake.practice.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pqs.intake.practice.Practice;
import pqs.intake.practice.PracticeCode;
import pqs.intake.practice.PracticeState;

/** A row of the table as a practice. */
final class PracticeRows {

    private PracticeRows() {}

    static Practice read(ResultSet row) throws SQLException {
        return new Practice(
                new PracticeCode(row.getString("code")),
                row.getString("name"),
                List.of((String[]) row.getArray("address_lines").getArray()),
                row.getString("postcode"),
                row.getString("telephone"),
                state(row),
                row.getObject("opened_on", LocalDate.class),
                row.getString("commissioner_code"),
                Optional.ofNullable(row.getObject("commissioner_since", LocalDate.class)),
                row.getInt("prescribing_setting"));
    }

    private static PracticeState state(ResultSet row) throws SQLException {
        var status = row.getString("status");
        return switch (status) {
            case "A" -> new PracticeState.Open();
            case "C" -> new PracticeState.Closed(row.getObject("closed_on", LocalDate.class));
            case "D" -> new PracticeState.Dormant();
            case "P" -> new PracticeState.Proposed();
            default -> throw new IllegalStateException("practice_status_ck lets no such status in: " + status);
        };
    }
}
