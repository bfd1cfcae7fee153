package pqs.intake.concern.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.paging.PageRequest;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** A queue longer than its page says so, to the commissioner and to whoever watches the service. */
@QuarkusTest
class UnlinkedQueueQTest {

    private static final int WAITING = 101;
    private static final double THREE_DAYS_SECONDS = 3 * 86_400;

    @Inject
    AgroalDataSource database;

    @Inject
    Scopes scopes;

    @Inject
    UnlinkedQueue queue;

    @Inject
    QueueWatch watch;

    @Inject
    MeterRegistry registry;

    @Test
    @TestSecurity(
            user = "officer-9",
            roles = "quality-officer",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB9"))
    void whatIsNotShownIsCounted() {
        scopes.runAs(
                new Scope.Service("test"),
                () -> QuarkusTransaction.requiringNew().run(this::add));

        var waiting = scopes.callAs(
                new Scope.Organisations("officer-9", Set.of("DEMO-ICB9")), () -> queue.oldest(PageRequest.first(100)));
        assertThat(waiting.shown().rows()).hasSize(100);
        assertThat(waiting.shown().hasNext()).isTrue();
        assertThat(waiting.total()).isEqualTo(101);
        assertThat(given().get("/unlinked").asString())
                .contains("101 wait in all.")
                .contains("Newer ones");
        var first = given().get("/api/unlinked?size=100");
        assertThat(first.<Integer>path("total")).isEqualTo(101);
        var last = given().basePath("/").urlEncodingEnabled(false).get(first.<String>path("next"));
        assertThat(last.<List<String>>path("unlinked.concernId")).hasSize(1);

        watch.measure();
        var all = scopes.callAs(new Scope.Service("test"), queue::backlog);
        assertThat(registry.get("pqs.concerns.unlinked").gauge().value()).isEqualTo((double) all.count());
        assertThat(registry.get("pqs.concerns.unlinked.oldest.age.seconds")
                        .gauge()
                        .value())
                .isBetween(THREE_DAYS_SECONDS - 1, THREE_DAYS_SECONDS + 600);
    }

    private void add() {
        try (var connection = database.getConnection();
                var concern = connection.prepareStatement("""
                        insert into concern (concern_id, reference, practice_code, reported_by, submission_key,
                            submission_digest, category, severity, occurred_on, what_happened, identifiers_checked,
                            reported_at)
                        values (?, ?, 'DEMO-GP9', 'gp', ?, 'digest', 'other', 'low', '2024-09-14',
                            'Something happened.', false, now() - interval '3 days')""");
                var typed = connection.prepareStatement("""
                        insert into provider_as_typed (concern_id, reference, practice_code, commissioner_code, typed,
                            category, severity, occurred_on, reported_at)
                        values (?, ?, 'DEMO-GP9', 'DEMO-ICB9', 'The scan van', 'other', 'low', '2024-09-14',
                            now() - interval '3 days')""")) {
            for (int i = 0; i < WAITING; i++) {
                var id = UUID.randomUUID();
                var reference = ReferenceNumber.of('C', 910_000 + i).value();
                concern.setObject(1, id);
                concern.setString(2, reference);
                concern.setString(3, id.toString());
                concern.executeUpdate();
                typed.setObject(1, id);
                typed.setString(2, reference);
                typed.executeUpdate();
            }
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
