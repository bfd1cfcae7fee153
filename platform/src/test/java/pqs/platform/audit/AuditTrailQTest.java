package pqs.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;
import pqs.platform.testing.Database;

/** The trail as the application's own database role meets it. */
@QuarkusTest
class AuditTrailQTest {

    private static final Scope TESTS = new Scope.Service("test.audit");

    @Inject
    AuditTrail trail;

    @Inject
    Database database;

    @Inject
    Scopes scopes;

    private final AuditSubject lamp = AuditSubject.of("lamp", UUID.randomUUID());

    @Test
    void withoutATransactionNothingCanBeRecorded() {
        assertThatThrownBy(() -> trail.record(AuditEntry.change("lamp.lit", lamp)))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void withoutAnybodyActingNothingCanBeRecorded() {
        assertThatThrownBy(() ->
                        QuarkusTransaction.requiringNew().run(() -> trail.record(AuditEntry.change("lamp.lit", lamp))))
                .hasStackTraceContaining("would not know who acts");
    }

    @Test
    void aRowGoesWithTheTransactionOfTheChange() {
        assertThatThrownBy(() -> recorded(TESTS, () -> {
                    trail.record(AuditEntry.change("lamp.lit", lamp));
                    throw new IllegalStateException("the change failed");
                }))
                .hasMessageContaining("the change failed");
        assertThat(rows(TESTS)).isEmpty();
    }

    @Test
    void aServiceIsNamedByItsScope() {
        recorded(TESTS, () -> trail.record(AuditEntry.change("lamp.lit", lamp).with("room", "hall")));

        assertThat(rows(TESTS)).containsExactly("CHANGE lamp.lit by - of - in test.audit {\"room\":\"hall\"}");
    }

    @Test
    @TestSecurity(
            user = "gp-1",
            roles = {"gp", "unheard-of"},
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
    void aPersonIsNamedBySubjectRolesAndOrganisation() {
        QuarkusTransaction.requiringNew()
                .run(() -> trail.record(AuditEntry.read("lamp.secret", lamp, AuditPurpose.of("own-record"))));

        assertThat(rows(TESTS)).containsExactly("READ lamp.secret by gp-1 of DEMO-GP1 in - {}");
        assertThat(column("actor_roles")).isEqualTo("gp");
        assertThat(column("purpose")).isEqualTo("own-record");
    }

    @Test
    void aRowIsSeenByTheActorsOrganisationTheOwnersAndThePersonConcerned() {
        var actor = new Scope.Organisations("officer-1", Set.of("DEMO-ICB1"));
        recorded(
                actor,
                () -> trail.record(
                        AuditEntry.change("lamp.lit", lamp).ownedBy("DEMO-GP1").about("keeper-1")));

        assertThat(rows(actor)).hasSize(1);
        assertThat(rows(new Scope.Organisations("gp-1", Set.of("DEMO-GP1")))).hasSize(1);
        assertThat(rows(new Scope.Organisations("keeper-1", Set.of("DEMO-GP9"))))
                .hasSize(1);
        assertThat(rows(new Scope.Organisations("gp-9", Set.of("DEMO-GP9")))).isEmpty();
        assertThat(rows(new Scope.None())).isEmpty();
    }

    @Test
    void theApplicationCanNeitherChangeNorRemoveNorLink() {
        for (var sql : new String[] {
            "update audit_entry set action = 'x.y'",
            "delete from audit_entry",
            "truncate audit_entry",
            "update audit_head set last_number = 0",
            "delete from audit_link",
            "insert into audit_link values (0, 1, gen_random_uuid(), '', '')",
            "insert into audit_entry (transaction_id) values ('1')",
            "insert into audit_verification (entries, findings) values (1, 0)",
            "delete from audit_anchor"
        }) {
            assertThatThrownBy(() -> database.update(sql))
                    .as(sql)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void entriesOfOneTransactionAreChainedAtCommitWithoutAGap() {
        recorded(TESTS, () -> {
            trail.record(AuditEntry.change("lamp.lit", lamp));
            trail.record(AuditEntry.change("lamp.out", lamp));
            assertThat(linked()).isEmpty();
        });
        recorded(TESTS, () -> trail.record(AuditEntry.change("lamp.lit", lamp)));

        assertThat(scopes.callAs(TESTS, () -> QuarkusTransaction.requiringNew().call(this::linked)))
                .hasSize(3);
        assertThat(scopes.callAs(TESTS, () -> QuarkusTransaction.requiringNew().call(() -> database.strings("""
                select shard from audit_head h
                where last_number <> (select count(*) from audit_link l where l.shard = h.shard)"""))))
                .isEmpty();
    }

    private List<String> linked() {
        return database.strings("""
                select l.number from audit_link l
                where l.entry_id in (select e.id from audit_entry e where e.subject_id = ?)""", lamp.id());
    }

    private void recorded(Scope scope, Runnable work) {
        scopes.runAs(scope, () -> QuarkusTransaction.requiringNew().run(work));
    }

    private List<String> rows(Scope scope) {
        return scopes.callAs(
                scope, () -> QuarkusTransaction.requiringNew().call(() -> database.strings("""
                select concat_ws(' ', kind, action, 'by', coalesce(actor, '-'), 'of', coalesce(organisation_code, '-'),
                                 'in', coalesce(service_scope, '-'), details)
                from audit_entry where subject_id = ? order by id""", lamp.id())));
    }

    private String column(String name) {
        return scopes.callAs(
                TESTS,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> database.strings(
                                        "select " + name + " from audit_entry where subject_id = ?", lamp.id())
                                .getFirst()));
    }
}
