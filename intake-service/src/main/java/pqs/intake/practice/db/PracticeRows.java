package pqs.intake.practice.db;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pqs.intake.practice.Practice;
import pqs.intake.practice.PracticeCode;
import pqs.intake.practice.PracticeState;

/** A row of the table as a practice. */
final class PracticeRows {

    static final String SELECT = """
            select code, name, address_lines, postcode, telephone, status, opened_on, closed_on, commissioner_code,
                   prescribing_setting, commissioner_since
            from practice
            """;

    private PracticeRows() {}

    static List<Practice> list(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var found = new ArrayList<Practice>();
            while (rows.next()) {
                found.add(read(rows));
            }
            return found;
        }
    }

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
