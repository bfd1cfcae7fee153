package pqs.platform.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.platform.security.CurrentActor;
import pqs.platform.security.OrganisationFamilies;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** A merger as row-level security and the actor meet it. Codes are this test's own. */
@QuarkusTest
class SuccessionQTest {

    private static final Instant THEN = Instant.parse("2026-09-01T08:00:00Z");

    @Inject
    SuccessionTable table;

    @Inject
    Event<KnownSuccessions.Changed> changed;

    @Inject
    OrganisationFamilies families;

    @Inject
    Scopes scopes;

    @Inject
    AgroalDataSource database;

    @Inject
    CurrentActor actor;

    @BeforeEach
    void standAlone() {
        keep("SUC-CCG1", Optional.empty(), 1);
        QuarkusTransaction.requiringNew()
                .run(() -> strings("update organisation_succession set succeeded_by = null,"
                        + " version = 1 where code = 'SUC-CCG1' returning code"));
        changedAndRead("SUC-CCG1", Set.of("SUC-CCG1"));
        scopes.runAs(
                new Scope.Service("test.arrange"),
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    strings("delete from protected_thing returning name");
                    strings(
                            "insert into protected_thing values ('SUC-CCG1', 'lamp'), ('SUC-ICB2', 'chair') returning name");
                }));
    }

    @Test
    @TestSecurity(
            user = "c-1",
            roles = "commissioner",
            attributes = @SecurityAttribute(key = "organisation", value = "SUC-ICB1"))
    void theSuccessorSeesWhatBelongedToThePredecessorAndNothingElse() {
        assertThat(names()).isEmpty();
        succeed(2);
        assertThat(names()).containsExactly("lamp");
        assertThat(actor.get().actsFor("SUC-CCG1")).isTrue();
        assertThat(actor.get().actsFor("SUC-ICB2")).isFalse();
    }

    @Test
    @TestSecurity(
            user = "c-2",
            roles = "commissioner",
            attributes = @SecurityAttribute(key = "organisation", value = "SUC-ICB1"))
    void aSuccessionThatIsWithdrawnShowsNothingAnyMoreAndAnOlderEventDoesNotBringItBack() {
        succeed(2);
        keep("SUC-CCG1", Optional.empty(), 3);
        changedAndRead("SUC-ICB1", Set.of("SUC-ICB1"));
        keep("SUC-CCG1", Optional.of("SUC-ICB1"), 2);
        changedAndRead("SUC-ICB1", Set.of("SUC-ICB1"));
        assertThat(names()).isEmpty();
    }

    private void succeed(int version) {
        keep("SUC-CCG1", Optional.of("SUC-ICB1"), version);
        changedAndRead("SUC-ICB1", Set.of("SUC-ICB1", "SUC-CCG1"));
    }

    /** Every state has the same moment: only the version counts. */
    private void keep(String code, Optional<String> by, int version) {
        QuarkusTransaction.requiringNew().run(() -> table.keep(code, by, THEN, version));
    }

    private void changedAndRead(String code, Set<String> family) {
        QuarkusTransaction.requiringNew().run(() -> changed.fire(new KnownSuccessions.Changed()));
        await().atMost(Duration.ofSeconds(10)).until(() -> families.of(code).equals(family));
    }

    private List<String> names() {
        return QuarkusTransaction.requiringNew().call(() -> strings("select name from protected_thing order by name"));
    }

    private List<String> strings(String sql) {
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
