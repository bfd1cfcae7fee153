package pqs.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Row-level security as the application's own database role meets it. */
@QuarkusTest
class RowScopeQTest {

    @Inject
    Scopes scopes;

    @Inject
    AgroalDataSource database;

    @Inject
    Things things;

    @Inject
    TransactionSynchronizationRegistry transactions;

    @BeforeEach
    void twoOrganisationsOwnAThingEach() {
        scopes.runAs(
                new Scope.Service("test.arrange"),
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    execute("delete from protected_thing");
                    execute("insert into protected_thing values ('DEMO-GP1', 'lamp'), ('DEMO-GP2', 'chair')");
                }));
    }

    @Test
    void theApplicationsRoleIsOneThatRowLevelSecurityBinds() {
        assertThat(strings("select rolsuper or rolbypassrls from pg_roles where rolname = current_user"))
                .containsExactly("f");
        assertThat(strings("select tableowner from pg_tables where tablename = 'protected_thing'"))
                .containsExactly("platform_owner");
        assertThat(strings("select current_user")).containsExactly("platform_app");
    }

    @Test
    void withoutTransactionNoRowIsSeen() {
        assertThat(strings("select name from protected_thing")).isEmpty();
    }

    @Test
    void withoutScopeNoRowIsSeenAndNoneCanBeWritten() {
        assertThat(things.names()).isEmpty();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> execute("insert into protected_thing values ('DEMO-GP1', 'stowaway')")))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void anOrganisationSeesItsOwnRows() {
        var own = new Scope.Organisations("gp-1", Set.of("DEMO-GP1"));
        assertThat(scopes.callAs(own, things::names)).containsExactly("lamp");
    }

    @Test
    void severalOrganisationsSeeTheRowsOfAll() {
        var both = new Scope.Organisations("gp-1", Set.of("DEMO-GP2", "DEMO-GP1"));
        assertThat(scopes.callAs(both, things::names)).containsExactly("chair", "lamp");
    }

    @Test
    void aServiceSeesEveryRow() {
        assertThat(scopes.callAs(new Scope.Service("test.reader"), things::names))
                .containsExactly("chair", "lamp");
    }

    @Test
    void theInnermostNamedScopeWinsAndTheOuterOneComesBack() {
        var seen = new ArrayList<List<String>>();
        scopes.runAs(new Scope.Service("test.outer"), () -> {
            scopes.runAs(new Scope.Organisations("gp-2", Set.of("DEMO-GP2")), () -> seen.add(things.names()));
            seen.add(things.names());
        });
        assertThat(seen).containsExactly(List.of("chair"), List.of("chair", "lamp"));
    }

    @Test
    void aScopeCannotBeNamedInsideARunningTransaction() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> scopes.runAs(new Scope.Service("test.late"), things::names)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("before the transaction begins");
    }

    @Test
    void anOrganisationCodeThatWouldBeTwoIsRefusedAndLeavesNoTransactionBehind() {
        var forged = new Scope.Organisations("gp-1", Set.of("DEMO-GP1,DEMO-GP2"));
        assertThatThrownBy(() -> scopes.callAs(forged, things::names))
                .hasStackTraceContaining("not an organisation code");
        assertThat(transactions.getTransactionStatus()).isEqualTo(Status.STATUS_NO_TRANSACTION);
    }

    @Test
    void theScopeIsGoneWhenThePooledConnectionIsUsedAgain() {
        for (int i = 0; i < 40; i++) {
            assertThat(scopes.callAs(new Scope.Service("test.reader"), things::names))
                    .hasSize(2);
            assertThat(things.names()).isEmpty();
            assertThat(strings("select coalesce(current_setting('pqs.service', true), '')"))
                    .containsExactly("");
        }
    }

    @Test
    void hibernateSeesTheSameScopeOnTheSameConnection() {
        assertThat(scopes.callAs(new Scope.Service("test.reader"), things::sameConnection))
                .isTrue();
    }

    @Test
    @TestSecurity(
            user = "gp-1",
            roles = "gp",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
    void aSignedInActorSeesTheRowsOfTheirOrganisation() {
        assertThat(things.names()).containsExactly("lamp");
    }

    @Test
    @TestSecurity(
            user = "gp-1",
            roles = "gp",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
    void aScopeNamedByCodeWinsOverTheSignedInActor() {
        assertThat(scopes.callAs(new Scope.Service("test.reader"), things::names))
                .hasSize(2);
    }

    private void execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> strings(String sql) {
        return Things.strings(database, sql);
    }

    /** A use case as the services have them. */
    @ApplicationScoped
    static class Things {

        private final AgroalDataSource database;
        private final EntityManager entities;

        Things(AgroalDataSource database, EntityManager entities) {
            this.database = database;
            this.entities = entities;
        }

        @Transactional
        List<String> names() {
            return strings(database, "select name from protected_thing order by name");
        }

        @Transactional
        boolean sameConnection() {
            var plain = strings(database, "select pg_backend_pid()::text");
            var hibernate = entities.createNativeQuery("select pg_backend_pid()::text", String.class)
                    .getResultList();
            return plain.equals(hibernate);
        }

        static List<String> strings(AgroalDataSource database, String sql) {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                var found = new ArrayList<String>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
