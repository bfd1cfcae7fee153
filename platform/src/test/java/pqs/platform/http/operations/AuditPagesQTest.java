package pqs.platform.http.operations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditPurpose;
import pqs.platform.audit.AuditSubject;
import pqs.platform.audit.AuditTrail;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** The trail as an auditor, the person concerned and others meet it. */
@QuarkusTest
class AuditPagesQTest {

    @Inject
    AuditTrail trail;

    @Inject
    Scopes scopes;

    private final AuditSubject lamp = AuditSubject.of("lamp", UUID.randomUUID());
    private final AuditSubject chair = AuditSubject.of("chair", UUID.randomUUID());

    @BeforeEach
    void twoOrganisationsActed() {
        recorded("keeper-1", "DEMO-ICB1", AuditEntry.change("lamp.lit", lamp).about("keeper-2"));
        recorded("keeper-9", "DEMO-ICB9", AuditEntry.read("chair.secret", chair, AuditPurpose.of("audit")));
    }

    private void recorded(String subject, String organisation, AuditEntry entry) {
        scopes.runAs(
                new Scope.Organisations(subject, Set.of(organisation)),
                () -> QuarkusTransaction.requiringNew().run(() -> trail.record(entry)));
    }

    @Test
    @TestSecurity(
            user = "gp-1",
            roles = "gp",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB1"))
    void isForAuditorsOnly() {
        given().get("/operations/audit").then().statusCode(403);
    }

    @Test
    @TestSecurity(
            user = "auditor-1",
            roles = "auditor",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB1"))
    void anAuditorSeesTheOwnOrganisationAndNoOther() {
        given().get("/operations/audit?subject=" + lamp.id())
                .then()
                .statusCode(200)
                .body(containsString("lamp.lit"))
                .body(containsString("keeper-1"))
                .body(containsString("Not yet verified by anybody."));
        given().get("/operations/audit?subject=" + chair.id())
                .then()
                .statusCode(200)
                .body(not(containsString("chair.secret")))
                .body(containsString("Nothing of that kind"));
    }

    @Test
    @TestSecurity(
            user = "auditor-1",
            roles = "auditor",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB1"))
    void theSearchNarrowsByActionActorAndDay() {
        var lampOnly = "/operations/audit?subject=" + lamp.id();
        given().get(lampOnly + "&action=lamp.out").then().body(containsString("Nothing of that kind"));
        given().get(lampOnly + "&actor=keeper-2").then().body(containsString("Nothing of that kind"));
        given().get(lampOnly + "&until-day=1&until-month=1&until-year=2020")
                .then()
                .body(containsString("Nothing of that kind"));
        given().get(lampOnly + "&from-day=1&from-month=1&from-year=2020&actor=keeper-1&action=lamp.lit")
                .then()
                .body(containsString("keeper-1"));
        given().get(lampOnly + "&from-day=31&from-month=2&from-year=2020")
                .then()
                .statusCode(200)
                .body(containsString("Type a day such as 27 3 2026"));
        given().get(lampOnly + "&before=nonsense").then().statusCode(200).body(not(containsString("keeper-1")));
    }

    @Test
    @TestSecurity(
            user = "keeper-2",
            roles = "gp",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP7"))
    void thePersonConcernedSeesTheirOwnWithoutNames() {
        given().get("/operations/audit/about-me")
                .then()
                .statusCode(200)
                .body(containsString("lamp.lit"))
                .body(containsString("somebody at DEMO-ICB1"))
                .body(not(containsString("keeper-1")))
                .body(not(containsString("chair.secret")));
    }
}
