package pqs.surveillance.provider.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.surveillance.testing.AsCommissioner;
import pqs.surveillance.testing.AsOperator;
import pqs.surveillance.testing.World;

/** Two people open the form of a provider; the second to save is told what the first has changed, and loses nothing. */
@QuarkusTest
@AsOperator
class ProviderFormQTest {

    private static final String TOKEN = "AAAAAAAAAAAAAAAAAAAAAA";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([a-zA-Z-]+)\" value=\"([^\"]*)\"");

    @Inject
    World world;

    private String code = "";
    private Map<String, String> opened = Map.of();

    @BeforeEach
    void somebodyOpensTheForm() {
        code = world.newProvider();
        opened = open();
    }

    @Test
    void whatIsSavedStandsAndASecondSavingOfTheSameChangesNothing() {
        var mine = typing(Map.of("town", "Northmere"));
        save(mine).statusCode(303).header("Location", equalTo("/surveillance/providers/" + code));
        save(mine).statusCode(303);
        given().get("/api/providers/" + code)
                .then()
                .header("ETag", equalTo("\"2\""))
                .body("town", equalTo("Northmere"))
                .body("invented", equalTo(true))
                .body("sites.name[0]", equalTo("Larkmoor Health Centre (invented)"));
    }

    @Test
    void whereBothChangedTheSameFieldTheirsAndYoursAreNamedAndYoursStays() {
        save(typing(Map.of("name", "Theirs (invented)"))).statusCode(303);

        var page = save(typing(Map.of("name", "Yours (invented)", "town", "Southmere")))
                .statusCode(412)
                .body(
                        containsString(
                                "Name: somebody else has made it “Theirs (invented)” meanwhile, you have typed “Yours (invented)”."))
                .body(containsString("value=\"Yours (invented)\""))
                .body(containsString("value=\"Southmere\""))
                .body(not(containsString("Town: ")))
                .extract()
                .asString();
        given().get("/api/providers/" + code)
                .then()
                .body("name", equalTo("Theirs (invented)"), "town", equalTo("Larkmoor"));

        var again = new HashMap<>(hidden(page));
        again.putAll(Map.of(
                "name",
                "Yours (invented)",
                "town",
                "Southmere",
                "sites",
                code + "-S1 Larkmoor Health Centre (invented)",
                "commissionerCodes",
                "DEMO-ICB1"));
        save(again).statusCode(303);
        given().get("/api/providers/" + code)
                .then()
                .body("name", equalTo("Yours (invented)"), "town", equalTo("Southmere"));
    }

    @Test
    void whatOnlyTheOtherChangedIsTakenOverAndSaid() {
        save(typing(Map.of("commissionerCodes", "DEMO-ICB1\r\nDEMO-ICB2"))).statusCode(303);

        save(typing(Map.of("town", "Southmere")))
                .statusCode(412)
                .body(containsString("Somebody else has changed this provider since you opened the form"))
                .body(containsString("Commissioned by: was “DEMO-ICB1”, is now “DEMO-ICB1\nDEMO-ICB2”"))
                .body(containsString(">DEMO-ICB1\nDEMO-ICB2</textarea>"))
                .body(containsString("value=\"Southmere\""));
    }

    @Test
    void whoTakesACommissionerOffSaysSoTwice() {
        var slip = typing(Map.of("commissionerCodes", "DEMO-ICB11"));
        save(slip)
                .statusCode(400)
                .body(containsString(
                        "DEMO-ICB1 will no longer see this provider or its flags, or be told of new ones."))
                .body(containsString(">DEMO-ICB11</textarea>"))
                .body(containsString("name=\"removals-confirmed\""));
        given().get("/api/providers/" + code).then().header("ETag", equalTo("\"1\""));

        slip.put("removals-confirmed", "DEMO-ICB2");
        save(slip).statusCode(400).body(containsString("value=\"DEMO-ICB1\""));
        slip.put("removals-confirmed", "DEMO-ICB1");
        save(slip).statusCode(303);

        given().get("/api/providers/" + code).then().body("commissionerCodes", equalTo(List.of("DEMO-ICB11")));
        assertThat(world.rows(
                        "select details from audit_entry where subject_id = ? and action = 'provider.registered'",
                        code))
                .anySatisfy(details -> assertThat(details)
                        .contains("\"commissionersAdded\":\"DEMO-ICB11\"")
                        .contains("\"commissionersRemoved\":\"DEMO-ICB1\""));
    }

    @Test
    void aFormThatArrivedInPartTakesNobodyOff() {
        var part = typing(Map.of("commissionerCodes", ""));
        part.remove("as-read-commissionerCodes");
        save(part)
                .statusCode(400)
                .body(containsString("The form arrived in part."))
                .body(containsString(">DEMO-ICB1</textarea>"))
                .body(containsString("name=\"as-read-commissionerCodes\" value=\"DEMO-ICB1\""));
        given().get("/api/providers/" + code).then().header("ETag", equalTo("\"1\""));
    }

    @Test
    void aFormWithoutItsVersionChangesNothing() {
        var mine = typing(Map.of("town", "Southmere"));
        mine.remove("version");
        save(mine).statusCode(412);
        given().get("/api/providers/" + code).then().header("ETag", equalTo("\"1\""));
    }

    @Test
    void aLineThatIsNoSiteIsNamed() {
        save(typing(Map.of("sites", "GOOD-1 Good Street\nBAD")))
                .statusCode(400)
                .body(containsString("Line 2: Give the site&#39;s name."))
                .body(containsString("GOOD-1 Good Street"));
    }

    @Test
    @AsCommissioner
    void whoDoesNotKeepTheRegisterHasNoForm() {
        given().get("/providers/" + code).then().statusCode(200).body(not(containsString("/edit\"")));
        given().get("/providers/" + code + "/edit").then().statusCode(403);
        save(Map.of("town", "Southmere")).statusCode(403);
    }

    private Map<String, String> open() {
        var answer = given().get("/providers/" + code + "/edit");
        return answer.statusCode() == 200 ? hidden(answer.asString()) : Map.of();
    }

    private static Map<String, String> hidden(String page) {
        var fields = new HashMap<String, String>();
        HIDDEN.matcher(page).results().forEach(field -> fields.put(field.group(1), field.group(2)));
        assertThat(fields).containsKeys("version", "as-read-name", "as-read-sites");
        return fields;
    }

    /** The form as it was opened, with other words in these fields. */
    private Map<String, String> typing(Map<String, String> typed) {
        var fields = new HashMap<>(opened);
        opened.forEach((name, value) -> fields.putIfAbsent(name.replace("as-read-", ""), value));
        fields.putAll(typed);
        return fields;
    }

    private ValidatableResponse save(Map<String, String> fields) {
        var form = new HashMap<>(fields);
        form.put("csrf-token", TOKEN);
        return given().redirects()
                .follow(false)
                .cookie("pqs-form", TOKEN)
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(form)
                .post("/providers/" + code + "/edit")
                .then();
    }
}
