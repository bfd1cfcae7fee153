package pqs.review.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.platform.id.Ids;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;
import pqs.review.followup.FollowedKind;
import pqs.review.followup.FromConcern;
import pqs.review.followup.OnwardId;
import pqs.review.followup.app.LearnOfConcern;
import pqs.testsupport.PqsInfrastructure;

/** What a concern became, from intake's word to ours of what came of it. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
class FromConcernsQTest {

    private static final String WORDS = "Both readers were trained anew and the rota was changed.";

    @Inject
    LearnOfConcern learnOfConcern;

    @Inject
    Scopes scopes;

    @Inject
    Ids ids;

    @Inject
    AgroalDataSource database;

    FromConcern item;

    @BeforeEach
    void aConcernBecameASeriousIncident() {
        item = new FromConcern(
                new OnwardId(ids.next()),
                ids.next(),
                ids.nextReference('C'),
                Optional.of("DEMO-AQP1"),
                "DEMO-ICB1",
                FollowedKind.SERIOUS_INCIDENT,
                Instant.parse("2026-09-22T10:00:00Z"),
                Optional.empty());
        scopes.runAs(new Scope.Service("review.test"), () -> {
            learnOfConcern.handle(item);
            learnOfConcern.handle(item);
        });
    }

    @Test
    @TestSecurity(
            user = "administrator-2",
            roles = "review-administrator",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB2"))
    void anotherCommissionerKnowsNothingOfIt() {
        given().get("/api/from-concerns/" + item.id()).then().statusCode(404);
        given().get("/api/from-concerns")
                .then()
                .body("fromConcerns.onwardId", not(hasItem(item.id().toString())));
        given().contentType("application/json")
                .body("{\"outcome\": \"action-taken\", \"words\": \"" + WORDS + "\"}")
                .post("/api/from-concerns/" + item.id() + "/outcome")
                .then()
                .statusCode(404);
        assertThat(given().get("/from-concerns").asString())
                .doesNotContain(item.reference().value());
        assertThat(seenBy("DEMO-ICB2")).isEqualTo(0);
        assertThat(seenBy("DEMO-ICB1")).isEqualTo(1);
    }

    @Test
    @TestSecurity(
            user = "administrator-1",
            roles = "review-administrator",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB1"))
    void whatCameOfItIsWrittenDownAndToldWithoutTheWords() {
        var url = "/api/from-concerns/" + item.id() + "/outcome";
        given().contentType("application/json")
                .body("{\"outcome\": \"nonsense\", \"words\": \"short\"}")
                .post(url)
                .then()
                .statusCode(400)
                .body("errors.field", contains("outcome", "words"));
        given().contentType("application/json")
                .body("{\"outcome\": \"action-taken\", \"words\": \"" + WORDS + "\"}")
                .post(url)
                .then()
                .statusCode(200)
                .body("state", equalTo("outcome-known"))
                .body("words", equalTo(WORDS));

        assertThat(given().get("/from-concerns").asString())
                .contains(item.reference().value(), "Action was taken")
                .doesNotContain(WORDS);
        assertThat(given().get("/from-concerns/" + item.id()).asString()).contains(WORDS, "Serious incident");
        assertThat(told()).contains("\"outcome\":\"action-taken\"").doesNotContain("readers", "administrator-1");
        var page = given().cookie("pqs-form", Journey.TOKEN)
                .formParam("csrf-token", Journey.TOKEN)
                .formParam("outcome", "learning-shared")
                .formParam("words", "")
                .post("/from-concerns/" + item.id());
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.asString()).contains("Say what came of it, in 10 to 2,000 characters.");
    }

    private int seenBy(String organisation) {
        return scopes.callAs(
                new Scope.Organisations("somebody", Set.of(organisation)),
                () -> Integer.parseInt(
                        first("select count(*) from from_concern where onward_id = '" + item.id() + "'")));
    }

    private String told() {
        return scopes.callAs(
                new Scope.Service("review.test"),
                () -> first(
                        "select data from outbox where type = 'concern-followed-up' and key = '" + item.id() + "'"));
    }

    private String first(String sql) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery(sql)) {
                assertThat(row.next()).isTrue();
                return row.getString(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
