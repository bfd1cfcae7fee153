package pqs.notifications.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.notifications.directory.OrganisationKind;
import pqs.testsupport.PqsInfrastructure;

/** The form about a person, and what it shows after it was refused. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@QuarkusTestResource(MailBox.class)
@TestSecurity(
        user = "operator-1",
        roles = "operator",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-OPS"))
class PersonFormQTest {

    private static final Pattern NEXT = Pattern.compile("href=\"/notifications(/people[^\"]*)\" rel=\"next\"");

    private static final String RENEWED = "name=\"version\" value=\"%d\"";

    @Inject
    Journey journey;

    @BeforeEach
    void theOrganisationIsInTheDirectory() {
        journey.organisation("DEMO-ICB7", OrganisationKind.COMMISSIONER);
    }

    @Test
    void aPersonIsAddedAndShownAgainAsEntered() {
        save(
                        "bela-1",
                        "0",
                        Map.of(
                                "email",
                                "bela@downland.invalid",
                                "memberships[1].organisationCode",
                                "DEMO-ICB7",
                                "memberships[1].role",
                                "commissioner"))
                .statusCode(303);

        var page =
                given().get("/people?size=100").then().statusCode(200).extract().asString();
        // Other tests add people too, and the list is read page by page.
        while (!page.contains("bela-1") && page.contains("rel=\"next\"")) {
            assertThat(page).doesNotContain("bela@downland.invalid");
            page = given().get(next(page)).then().statusCode(200).extract().asString();
        }
        assertThat(page).contains("bela-1").doesNotContain("bela@downland.invalid");
        given().get("/people/bela-1/edit")
                .then()
                .statusCode(200)
                .body(containsString("value=\"DEMO-ICB7\""))
                .body(containsString("value=\"commissioner\" selected"));
    }

    @Test
    void aMistakeComesBackWithWhatWasTyped() {
        save(
                        "cora-1",
                        "0",
                        Map.of(
                                "displayName",
                                "Cora <b>",
                                "email",
                                "not an address",
                                "memberships[0].organisationCode",
                                "a,b"))
                .statusCode(400)
                .body(containsString("<title>Error: "))
                .body(containsString("href=\"#email\""))
                .body(containsString("href=\"#memberships[0].organisationCode\""))
                .body(containsString("Cora &lt;b&gt;"));
    }

    @Test
    void aStaleFormOverwritesNobody() {
        put("anna-5", "Anna (invented)", "commissioner");
        put("anna-5", "Annabel (invented)", "commissioner");

        save("anna-5", "1", Map.of()).statusCode(412).body(containsString("Somebody else changed this person"));
        save("anna-5", "0", Map.of()).statusCode(412).body(containsString("is in the directory already"));
        save("anna-5", "nonsense", Map.of()).statusCode(412);
        given().get("/api/people/anna-5").then().body("displayName", equalTo("Annabel (invented)"));
    }

    @Test
    void somebodyWhoIsNotThereIs404() {
        given().get("/people/nobody-at-all/edit").then().statusCode(404);
        given().get("/people/%3Cscript%3E/edit").then().statusCode(404).body(not(containsString("<script>")));
    }

    @Test
    void aMistakeHidesNoEarlierRole() {
        put("form-1", "Emil (invented)", "commissioner");
        form("/people/form-1/leaving", Map.of("version", "1", "leaving", "yes")).statusCode(303);

        save("form-1", "2", Map.of("email", "not an address"))
                .statusCode(400)
                .body(containsString("href=\"#email\""))
                .body(containsString("Earlier roles"))
                .body(containsString("Commissioner of DEMO-ICB7"));
    }

    @Test
    void aStaleFormTellsWhatItWouldReplaceAndCanThenBeSaved() {
        put("form-2", "Fia (invented)", "commissioner");
        put("form-2", "Fiona (invented)", "auditor");
        var typed = Map.of(
                "phone",
                "01632 960 007",
                "memberships[0].organisationCode",
                "DEMO-ICB7",
                "memberships[0].role",
                "commissioner");

        save("form-2", "1", typed)
                .statusCode(412)
                .body(containsString("Somebody else changed this person meanwhile"))
                .body(containsString("Name: the directory has “Fiona (invented)”, the form has “Typed (invented)”"))
                .body(containsString("Telephone number: the directory has nothing, the form has “+441632960007”"))
                .body(containsString(
                        "Roles: the directory has “Auditor of DEMO-ICB7”, the form has “Commissioner of DEMO-ICB7”"))
                .body(not(containsString("E-mail address: the directory")))
                .body(containsString("Earlier roles"))
                .body(containsString(RENEWED.formatted(2)));
        save("form-2", "2", typed).statusCode(303);
        given().get("/api/people/form-2").then().body("displayName", equalTo("Typed (invented)"));
    }

    @Test
    void leavingFromAStalePageShowsTheEntryAsItStandsNow() {
        put("form-3", "Gus (invented)", "commissioner");
        put("form-3", "Gustav (invented)", "commissioner");

        form("/people/form-3/leaving", Map.of("version", "1", "leaving", "yes"))
                .statusCode(412)
                .body(containsString("value=\"Gustav (invented)\""))
                .body(containsString(RENEWED.formatted(2)));
    }

    @Test
    void somebodyThereAlreadyIsLinkedToAndNotReplacedByAddingAgain() {
        put("form-4", "Hedda (invented)", "commissioner");

        for (var again = 0; again < 2; again++) {
            save("form-4", "0", Map.of())
                    .statusCode(412)
                    .body(containsString("is in the directory already"))
                    .body(containsString("href=\"/notifications/people/form-4/edit\""))
                    .body(containsString(RENEWED.formatted(0)))
                    .body(containsString("Add a person"));
        }
    }

    @Test
    void somebodyNewIsAddedFromADamagedFormAndNoHeaderIsSpokenOf() {
        for (var damaged : new String[] {"", "nonsense", "-1"}) {
            save("form-5", damaged, Map.of())
                    .statusCode(412)
                    .body(containsString("Nobody of that sign-in id is in the directory"))
                    .body(containsString(RENEWED.formatted(0)))
                    .body(containsString("Add a person"))
                    .body(containsString("value=\"Typed (invented)\""))
                    .body(not(containsString("If-None-Match")));
        }
        save("form-5", "0", Map.of()).statusCode(303);
    }

    private static void put(String subject, String name, String role) {
        given().contentType(ContentType.JSON)
                .header(Seen.of("/api/people/" + subject))
                .body("""
                        {"displayName":"%s","memberships":[{"organisationCode":"DEMO-ICB7","role":"%s"}]}
                        """.formatted(name, role))
                .put("/api/people/" + subject)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse save(String subject, String version, Map<String, String> more) {
        var fields = new HashMap<>(Map.of("subject", subject, "version", version, "displayName", "Typed (invented)"));
        fields.putAll(more);
        return form("/people", fields);
    }

    private static ValidatableResponse form(String path, Map<String, String> fields) {
        return given().redirects()
                .follow(false)
                .cookie("pqs-form", Journey.TOKEN)
                .formParam("csrf-token", Journey.TOKEN)
                .formParams(fields)
                .post(path)
                .then();
    }

    private static String next(String page) {
        var link = NEXT.matcher(page);
        assertThat(link.find()).as("a link to the next page").isTrue();
        return link.group(1).replace("&amp;", "&");
    }
}
