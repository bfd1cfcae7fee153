package pqs.intake.practice.db;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pqs.intake.practice.Practice;
import pqs.intake.practice.PracticeState;

/**
 * Adds or changes a batch in one statement, a column per array. The address lines travel joined by line feeds, which no
 * line holds.
 */
final class PracticeUpsert {

    static final String SQL = """
            insert into practice as kept (code, name, address_lines, postcode, telephone, status, opened_on, closed_on,
                                          commissioner_code, prescribing_setting, commissioner_since, search_text)
            select code, name, coalesce(string_to_array(nullif(address, ''), chr(10)), '{}'), postcode, telephone,
                   status, opened_on, closed_on, commissioner_code, prescribing_setting, commissioner_since,
                   search_text
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::char(1)[], ?::date[], ?::date[],
                        ?::text[], ?::smallint[], ?::date[], ?::text[])
                as given (code, name, address, postcode, telephone, status, opened_on, closed_on,
                          commissioner_code, prescribing_setting, commissioner_since, search_text)
            on conflict (code) do update
                set (name, address_lines, postcode, telephone, status, opened_on, closed_on, commissioner_code,
                     prescribing_setting, commissioner_since, search_text)
                  = (excluded.name, excluded.address_lines, excluded.postcode, excluded.telephone, excluded.status,
                     excluded.opened_on, excluded.closed_on, excluded.commissioner_code,
                     excluded.prescribing_setting, excluded.commissioner_since, excluded.search_text)
            """;

    /** Words of names and addresses that can be looked up when mistyped. */
    static final String WORDS = """
            insert into practice_word (word)
            select distinct word from unnest(?::text[]) as given (text), regexp_split_to_table(text, '[^a-z0-9]+') as word
            where word ~ '^[a-z]{4,}$' order by word
            on conflict (word) do nothing
            """;

    private PracticeUpsert() {}

    static void bind(Connection connection, PreparedStatement statement, List<Practice> practices) throws SQLException {
        column(
                1,
                "text",
                connection,
                statement,
                practices,
                practice -> practice.code().value());
        column(2, "text", connection, statement, practices, Practice::name);
        column(3, "text", connection, statement, practices, practice -> String.join("\n", practice.addressLines()));
        column(4, "text", connection, statement, practices, Practice::postcode);
        column(5, "text", connection, statement, practices, Practice::telephone);
        column(
                6,
                "text",
                connection,
                statement,
                practices,
                practice -> String.valueOf(practice.state().letter()));
        column(7, "date", connection, statement, practices, practice -> Date.valueOf(practice.openedOn()));
        column(8, "date", connection, statement, practices, PracticeUpsert::closedOn);
        column(9, "text", connection, statement, practices, Practice::commissionerCode);
        column(10, "int4", connection, statement, practices, Practice::prescribingSetting);
        column(11, "date", connection, statement, practices, PracticeUpsert::commissionerSince);
        column(12, "text", connection, statement, practices, PracticeUpsert::searchText);
    }

    private static void column(
            int index,
            String type,
            Connection connection,
            PreparedStatement statement,
            List<Practice> practices,
            Function<Practice, @Nullable Object> value)
            throws SQLException {
        statement.setArray(
                index,
                connection.createArrayOf(type, practices.stream().map(value).toArray()));
    }

    private static @Nullable Object closedOn(Practice practice) {
        return practice.state() instanceof PracticeState.Closed(var on) ? Date.valueOf(on) : null;
    }

    private static @Nullable Object commissionerSince(Practice practice) {
        return practice.joinedCommissionerOn().map(Date::valueOf).orElse(null);
    }

    static String searchText(Practice practice) {
        return String.join(
                        " ",
                        practice.code().value(),
                        practice.name(),
                        practice.address(),
                        practice.postcode(),
                        practice.postcode().replace(" ", ""))
                .toLowerCase(Locale.ROOT);
    }
}
