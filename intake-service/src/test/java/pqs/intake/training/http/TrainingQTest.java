package pqs.intake.training.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.intake.AsOfficer;
import pqs.intake.AsOtherOfficer;
import pqs.intake.AsOtherPractice;
import pqs.intake.Imports;
import pqs.intake.PageVisit;
import pqs.intake.World;

/** Training by page, API and file; who sees what of it. */
@QuarkusTest
@AsOfficer
class TrainingQTest {

    private static final String HEADER = "held_on,kind,title,run_by,practice_code,staff\n";

    @Inject
    World world;

    @Inject
    Imports imports;

    @BeforeEach
    void setUp() {
        world.setUp();
    }

    @Test
    void everythingWrongWithASessionIsSaidAtOnce() {
        given().contentType("application/json")
                .body("{\"kind\":\"dancing\",\"title\":\"x\",\"heldOn\":\"2999-01-01\"}")
                .post("/api/training")
                .then()
                .statusCode(400)
                .body("errors.field", contains("kind", "title", "heldOn", "runBy"));
        var page = PageVisit.open("/training/new", "/training");
        assertThat(page.post().then().statusCode(400).extract().asString()).contains("Error:", "Give the title");
    }

    @Test
    void aSessionAndWhoCameAreRecordedOnceAndCorrected() {
        var session = session("How to report, autumn");
        assertThat(session("How to REPORT, autumn")).as("the same session").isEqualTo(session);

        attend(session, "DEMO-GP1", 4).then().statusCode(200).body("attendance.staff", contains(4));
        var tag = given().get("/api/training/" + session)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag)
                .get("/api/training/" + session)
                .then()
                .statusCode(304);
        attend(session, "DEMO-GP1", 5).then().body("attendance.staff", contains(5));
        attend(session, "DEMO-NOT", 5).then().statusCode(400).body("errors.code", contains("not-your-practice"));
        attend(session, "DEMO-GP1", 501).then().statusCode(400).body("errors.code", contains("not-a-number"));

        var address = "/training/" + session + "/attendance";
        PageVisit.open(address, address)
                .with(Map.of("practiceCode", "demo-gp2", "staff", "2"))
                .post()
                .then()
                .statusCode(303);
        assertThat(PageVisit.open(address, address)
                        .with("staff", "many")
                        .post()
                        .then()
                        .statusCode(400)
                        .extract()
                        .asString())
                .contains("Give the code of a practice", "Give how many came");
        given().get("/training/" + session).then().body(containsString("DEMO-GP2"));
        given().get("/training").then().statusCode(200).body(containsString("How to report, autumn"));
        given().get("/practices/DEMO-GP1").then().body(containsString("How to report, autumn"));
    }

    @Test
    void aFileIsTakenForOnesOwnPracticesOnlyAndChangesNothingTheSecondTime() {
        given().get("/training/template").then().statusCode(200).body(startsWith("\"held_on\",\"kind\",\"title\""));
        var file = HEADER + "2026-03-02,root-cause-analysis,Causes,Quality team,DEMO-GP1,3\n"
                + "2026-03-02,root-cause-analysis,causes,Quality team,DEMO-GP2,1\n"
                + "2026-03-02,root-cause-analysis,Causes,Quality team,DEMO-NOT,1\n"
                + "2026-03-02,root-cause-analysis,=SUM(A1),Quality team,DEMO-GP1,1\n"
                + "tomorrow,root-cause-analysis,Causes,Quality team,DEMO-GP1,-1\n";
        var first = imports.send("training-attendance", file);
        assertThat(first.getLong("rowsNew")).isEqualTo(2);
        assertThat(first.<String>getList("refused.code"))
                .containsExactly("not-your-practice", "formula", "not-a-date", "not-a-number");
        assertThat(imports.send("training-attendance", file).getLong("rowsUnchanged"))
                .isEqualTo(2);
        given().get("/api/training").then().body("sessions.session.title", hasItem("Causes"));
    }

    @Test
    @AsOtherOfficer
    void anotherCommissionerSeesNothingOfIt() {
        var session = session("Northmere's own");
        given().get("/api/training").then().body("sessions.session.title", contains("Northmere's own"));
        attend(session, "DEMO-GP1", 1).then().statusCode(400).body("errors.code", contains("not-your-practice"));
        var refused = imports.send(
                "training-attendance", HEADER + "2026-03-02,root-cause-analysis,Theirs,Somebody,DEMO-GP1,3\n");
        assertThat(refused.<String>getList("refused.code")).containsExactly("not-your-practice");
        given().get("/practices/DEMO-GP1").then().statusCode(200).body(not(containsString("Staff who came")));
    }

    @Test
    @AsOtherPractice
    void aPracticeSeesItsOwnTrainingAndNoOthers() {
        given().get("/practices/DEMO-GP1").then().statusCode(200).body(not(containsString("Staff who came")));
        given().get("/api/training").then().statusCode(403);
        given().get("/training/01a22398-abf6-7794-b254-13e15d868302").then().statusCode(403);
    }

    private static String session(String title) {
        return given().contentType("application/json")
                .body(Map.of("kind", "how-to-report", "title", title, "heldOn", "2026-10-14", "runBy", "Quality team"))
                .post("/api/training")
                .then()
                .statusCode(201)
                .body("kind", equalTo("how-to-report"))
                .extract()
                .path("sessionId");
    }

    private static Response attend(String session, String practice, int staff) {
        return given().contentType("application/json")
                .body(Map.of("attendance", List.of(Map.of("practiceCode", practice, "staff", staff))))
                .post("/api/training/" + session + "/attendance");
    }
}
