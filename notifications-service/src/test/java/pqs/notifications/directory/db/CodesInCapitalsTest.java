package pqs.notifications.directory.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.embedded.ServiceDatabase;
import pqs.testsupport.Infrastructure;

/** A directory that knew codes in small letters is upgraded ({@code V5__codes_in_capitals.sql}). */
class CodesInCapitalsTest {

    private static final String BEFORE = "4";
    private static final String AFTER = "5";

    private ServiceDatabase database;

    @BeforeEach
    void aDirectoryOfTheVersionBefore() throws SQLException {
        database = Infrastructure.shared().newDatabase("notifications");
        migrate(BEFORE);
        superuser(
                "insert into organisation (code, name, kind, version) values ('qwe2b', 'Second (invented)', 'commissioner', 1)",
                "insert into organisation (code, name, kind, succeeded_by, succeeded_at, succession_reason, version)"
                        + " values ('qwe1a', 'First (invented)', 'commissioner', 'qwe2b', now(), 'Order 7', 2)",
                "insert into person (subject, display_name, version) values ('anna-1', 'Anna (invented)', 1)",
                "insert into membership (subject, organisation_code, role, from_at) values ('anna-1', 'qwe2b', 'commissioner', now())",
                "insert into on_call_shift (shift_id, organisation_code, subject, from_at, planned_until)"
                        + " values (gen_random_uuid(), 'qwe2b', 'anna-1', now(), now() + interval '1 day')",
                "insert into notice (notice_id, rule_id, cause_event_id, subject_id, reference, headline, organisation_code, role,"
                        + " created_at, state, attempts, unknown_outcomes, possible_duplicates, state_since) values"
                        + " (gen_random_uuid(), 'r', gen_random_uuid(), gen_random_uuid(), 'F-1', 'h', 'qwe1a', 'commissioner',"
                        + " now(), 'nobody-to-tell', 0, 0, 0, now())");
    }

    @Test
    void everyCodeIsWrittenInCapitalsWhereverItStands() throws SQLException {
        migrate(AFTER);

        assertThat(texts("select code || ' by ' || coalesce(succeeded_by, 'none') from organisation order by code"))
                .containsExactly("QWE1A by QWE2B", "QWE2B by none");
        assertThat(texts("select organisation_code from membership")).containsExactly("QWE2B");
        assertThat(texts("select organisation_code from on_call_shift")).containsExactly("QWE2B");
        assertThat(texts("select organisation_code from notice")).containsExactly("QWE1A");
    }

    @Test
    void noneInSmallLettersIsWrittenAfterwards() {
        migrate(AFTER);

        assertThatThrownBy(() -> superuser(
                        "insert into organisation (code, name, kind, version) values ('qwe3c', 'Third', 'other', 1)"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("organisation_code_ck");
        assertThatThrownBy(() -> superuser("update membership set organisation_code = 'qwe2b'"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("membership_organisation_code_ck");
    }

    @Test
    void anOrganisationEnteredTwiceIsNamedAndNothingIsChanged() throws SQLException {
        superuser("insert into organisation (code, name, kind, version) values ('QWE2B', 'Twice', 'commissioner', 1)");

        assertThatThrownBy(() -> migrate(AFTER))
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("organisations entered twice, in different spellings:")
                .hasMessageContaining("QWE2B")
                .hasMessageContaining("qwe2b");
        assertThat(texts("select code from organisation order by code collate \"C\""))
                .containsExactly("QWE2B", "qwe1a", "qwe2b");
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.ownerRole(), database.ownerPassword())
                .locations("db/platform", "db/migration")
                .placeholders(Map.of("app_role", database.appRole()))
                .outOfOrder(true)
                .target(target)
                .load()
                .migrate();
    }

    private void superuser(String... statements) throws SQLException {
        try (var connection = Infrastructure.shared().superuser(database.name()).getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private List<String> texts(String question) throws SQLException {
        try (var connection = Infrastructure.shared().superuser(database.name()).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
