package pqs.intake.recorded.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItems;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.intake.World;
import pqs.intake.recorded.PlantedRecording;
import pqs.platform.imports.Outcome;
import pqs.platform.security.OrganisationFamilies;

/** A commissioner that gave way to another: its staff's concerns stay on the list, and none is taken twice. */
@QuarkusTest
@TestSecurity(
        user = "officer-merged",
        roles = "quality-officer",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-NEWICB"))
class MergedCommissionerQTest {

    @Inject
    World world;

    @Inject
    PlantedRecording planted;

    @Inject
    OrganisationFamilies families;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void merged() {
        world.setUp();
        QuarkusTransaction.requiringNew().run(this::succeed);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> families.of("DEMO-NEWICB").contains("DEMO-OLDCCG"));
    }

    @Test
    void whatItsStaffWroteDownIsListedAndNotTakenTwice() {
        var reference = "MERGED-" + UUID.randomUUID();
        var recording = PlantedRecording.ofPractice("DEMO-GP2", "poor-report");
        assertThat(planted.take(reference, "DEMO-OLDCCG", recording)).isInstanceOf(Outcome.New.class);
        assertThat(planted.take("NEW-" + reference, "DEMO-NEWICB", recording)).isInstanceOf(Outcome.New.class);

        given().get("/api/recorded-concerns")
                .then()
                .statusCode(200)
                .body(
                        "concerns.concernId",
                        hasItems(planted.id(reference, "DEMO-OLDCCG"), planted.id("NEW-" + reference, "DEMO-NEWICB")));
        assertThat(planted.take(reference, "DEMO-NEWICB", recording)).isInstanceOf(Outcome.Unchanged.class);
        assertThat(planted.take(reference, "DEMO-NEWICB", PlantedRecording.ofPractice("DEMO-GP2", "other")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.fault().code()).isEqualTo("taken-otherwise"));
    }

    private void succeed() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("insert into organisation_succession (code, succeeded_by, changed_at, version)"
                    + " values ('DEMO-OLDCCG', 'DEMO-NEWICB', now(), 1) on conflict do nothing");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
