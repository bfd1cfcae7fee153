package pqs.surveillance.flag.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pqs.surveillance.testing.Neighbours;
import pqs.surveillance.testing.World;

/** What the database itself shows and allows, as the application's own role. */
@QuarkusTest
class RowSecurityQTest {

    private static final List<String> PROTECTED = List.of("flag", "observation", "concern_observation");

    @Inject
    World world;

    @Inject
    Neighbours neighbours;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url = "";

    @ConfigProperty(name = "quarkus.datasource.username")
    String user = "";

    @ConfigProperty(name = "quarkus.datasource.password")
    String password = "";

    private String provider = "";

    @BeforeEach
    void aFlagIsRaised() {
        provider = world.newProvider();
        for (int hour = 0; hour < 3; hour++) {
            neighbours.report(provider, Instant.parse("2026-09-01T09:00:00Z").plusSeconds(3600L * hour));
        }
        await().until(() -> !world.rows("select 1 from flag where provider_code = ?", provider)
                .isEmpty());
    }

    @Test
    void theApplicationsRoleIsNeitherOwnerNorAboveTheRules() throws SQLException {
        assertThat(user).isEqualTo("surveillance_app");
        assertThat(world.rows("select rolsuper, rolbypassrls from pg_roles where rolname = 'surveillance_app'"))
                .containsExactly("f|f");
        assertThat(world.rows("select distinct tableowner from pg_tables where schemaname = 'public'"))
                .containsExactly("surveillance_owner");
    }

    @Test
    void withoutAScopeNothingIsSeen() throws SQLException {
        for (var table : PROTECTED) {
            assertThat(seen(table, "", "")).as(table).isZero();
        }
    }

    @Test
    void aCommissionerSeesTheRowsOfItsProvidersAndNoOtherDoes() throws SQLException {
        assertThat(seen("flag", "DEMO-ICB1", "")).isEqualTo(1);
        assertThat(seen("observation", "DEMO-ICB1", "")).isEqualTo(3);
        for (var table : PROTECTED) {
            assertThat(seen(table, "DEMO-ICB2", "")).as(table).isZero();
            assertThat(seen(table, provider, ""))
                    .as(table + " by the provider itself")
                    .isZero();
        }
    }

    @Test
    void aServiceScopeSeesAll() throws SQLException {
        assertThat(seen("flag", "", "surveillance.test")).isEqualTo(1);
        assertThat(seen("observation", "", "surveillance.test")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update observation set count = 0",
                "delete from observation",
                "update concern_observation set category = 'other'",
                "delete from concern_observation",
                "delete from flag",
                "update flag set evidence = '{}'",
                "update flag set headline = 'fine'",
                "delete from flag_review",
                "delete from flag_deadline_fact",
                "update flag_deadline_fact set reason = 'fine'",
                "alter table flag disable row level security",
                "drop policy flag_scope on flag",
            })
    void whatWasFoundCannotBeChanged(String statement) throws SQLException {
        try (var connection = asApplication("", "surveillance.test");
                var change = connection.createStatement()) {
            assertThatThrownBy(() -> change.execute(statement))
                    .isInstanceOf(SQLException.class)
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @Test
    void aPersonCannotInventAConcern() throws SQLException {
        try (var connection = asApplication("DEMO-ICB1", "");
                var insert = connection.prepareStatement("""
                        insert into observation (observation_id, provider_code, measure, occurred_on, known_at,
                            recorded_at, source, source_ref, count)
                        values (gen_random_uuid(), ?, 'concern', current_date, now(), now(), 'concern-events', 'x', 1)""")) {
            insert.setString(1, provider);
            assertThatThrownBy(insert::execute).hasMessageContaining("row-level security policy");
        }
    }

    /** Rows about this test's provider that a transaction of the scope sees. */
    private int seen(String table, String organisations, String service) throws SQLException {
        var join = table.equals("concern_observation") ? " c join observation o using (observation_id)" : "";
        var found = new ArrayList<Integer>();
        try (var connection = asApplication(organisations, service);
                var count = connection.prepareStatement(
                        "select count(*) from " + table + join + " where provider_code = ?")) {
            count.setString(1, provider);
            try (var rows = count.executeQuery()) {
                rows.next();
                found.add(rows.getInt(1));
            }
        }
        return found.getFirst();
    }

    private Connection asApplication(String organisations, String service) throws SQLException {
        var connection = DriverManager.getConnection(url, user, password);
        connection.setAutoCommit(false);
        try (var scope = connection.prepareStatement(
                "select set_config('pqs.organisations', ?, true), set_config('pqs.service', ?, true)")) {
            scope.setString(1, organisations);
            scope.setString(2, service);
            scope.execute();
        }
        return connection;
    }
}
