package pqs.intake.concern.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** What the application's own database role sees and may do, whatever the program asks. */
@QuarkusTest
class RowSecurityQTest {

    private static final UUID OF_ONE = UUID.fromString("0197ffff-0000-7000-8000-000000000001");
    private static final UUID OF_TWO = UUID.fromString("0197ffff-0000-7000-8000-000000000002");

    @Inject
    AgroalDataSource database;

    @Inject
    Scopes scopes;

    @BeforeEach
    void oneConcernOfEachOfTwoPractices() {
        inScope(new Scope.Service("test"), () -> {
            add(OF_ONE, "PRACTICE-1", "C-0000-0000", "COMMISSIONER-1");
            add(OF_TWO, "PRACTICE-2", "C-1000-000X", "COMMISSIONER-2");
            return List.of();
        });
    }

    @Test
    void theRoleIsNeitherOwnerNorSuperuserNorAboveTheRules() {
        assertThat(inScope(new Scope.None(), () -> column("""
                select rolname || ' ' || rolsuper || ' ' || rolbypassrls || ' '
                       || (select tableowner from pg_tables where tablename = 'concern')
                from pg_roles where rolname = current_user
                """))).containsExactly("intake_app false false intake_owner");
    }

    @Test
    void aPracticeSeesItsOwnConcernsAndNoOther() {
        assertThat(inScope(organisation("PRACTICE-1"), this::concerns)).containsExactly(OF_ONE.toString());
        assertThat(inScope(organisation("PRACTICE-2"), this::concerns)).containsExactly(OF_TWO.toString());
        assertThat(inScope(organisation("COMMISSIONER-1"), this::concerns)).isEmpty();
    }

    @Test
    void withoutAScopeNoRowIsSeen() {
        assertThat(inScope(new Scope.None(), this::concerns)).isEmpty();
        assertThat(inScope(new Scope.None(), this::queue)).isEmpty();
    }

    @Test
    void theQueueIsSeenByTheCommissionerAndByThePracticeThatTypedIt() {
        assertThat(inScope(organisation("COMMISSIONER-1"), this::queue)).containsExactly(OF_ONE.toString());
        assertThat(inScope(organisation("PRACTICE-1"), this::queue)).containsExactly(OF_ONE.toString());
        assertThat(inScope(organisation("COMMISSIONER-2"), this::queue)).containsExactly(OF_TWO.toString());
    }

    @Test
    void aPracticeCannotWriteInAnothersName() {
        assertThatThrownBy(() -> inScope(organisation("PRACTICE-1"), () -> {
                    add(UUID.randomUUID(), "PRACTICE-2", "C-2000-000W", "COMMISSIONER-2");
                    return List.of();
                }))
                .hasMessageContaining("row-level security policy");
    }

    @Test
    void aPracticeCannotLinkAndACommissionerCanOnlyLink() {
        assertThat(inScope(
                        organisation("PRACTICE-1"),
                        () -> update("set provider_code = 'X', linked_by = 'x', linked_at = now()")))
                .containsExactly("0");
        assertThatThrownBy(() -> inScope(organisation("COMMISSIONER-1"), () -> update("set typed = 'Another'")))
                .hasMessageContaining("permission denied");
    }

    @Test
    void whatWasReportedIsNeverChangedOrRemoved() {
        for (var change : List.of(
                "update concern set severity = 'low'", "delete from concern", "delete from provider_as_typed")) {
            assertThatThrownBy(() -> inScope(new Scope.Service("test"), () -> column(change + " returning 1")))
                    .as(change)
                    .hasMessageContaining("permission denied");
        }
    }

    private interface Work {
        List<String> run() throws SQLException;
    }

    private List<String> inScope(Scope scope, Work work) {
        return scopes.callAs(scope, () -> QuarkusTransaction.requiringNew().call(work::run));
    }

    private static Scope organisation(String code) {
        return new Scope.Organisations("somebody", Set.of(code));
    }

    private List<String> concerns() throws SQLException {
        return column("select concern_id from concern where practice_code like 'PRACTICE-%' order by 1");
    }

    private List<String> queue() throws SQLException {
        return column("select concern_id from provider_as_typed where practice_code like 'PRACTICE-%' order by 1");
    }

    private List<String> update(String what) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            return List.of(String.valueOf(statement.executeUpdate(
                    "update provider_as_typed " + what + " where concern_id = '" + OF_ONE + "'")));
        }
    }

    private List<String> column(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private void add(UUID id, String practice, String reference, String commissioner) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into concern (concern_id, reference, practice_code, reported_by, submission_key,
                        submission_digest, category, severity, occurred_on, what_happened, identifiers_checked, reported_at)
                    values ('%1$s', '%2$s', '%3$s', 'gp', 'key-%1$s', 'digest', 'other', 'low', '2024-09-14',
                        'Something happened.', false, now()) on conflict do nothing
                    """.formatted(id, reference, practice));
            statement.execute("""
                    insert into provider_as_typed (concern_id, reference, practice_code, commissioner_code, typed,
                        category, severity, occurred_on, reported_at)
                    values ('%s', '%s', '%s', '%s', 'The scan van', 'other', 'low', '2024-09-14', now())
                    on conflict do nothing
                    """.formatted(id, reference, practice, commissioner));
        }
    }
}
