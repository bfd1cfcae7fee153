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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.notifications.directory.OrganisationKind;
import pqs.platform.security.Scope;
import pqs.testsupport.PqsInfrastructure;

/** People as systems enter, change and read them, and what the lists tell. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@QuarkusTestResource(MailBox.class)
@TestSecurity(
        user = "operator-1",
        roles = "operator",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-OPS"))
class DirectoryQTest {

    private static final String ANNA = """
            {"displayName":"Anna (invented)","email":"anna@downland.invalid",
             "memberships":[{"organisationCode":"DEMO-ICB7","role":"commissioner"}]}
            """;

    @Inject
    Journey journey;

    @BeforeEach
    void theOrganisationIsInTheDirectory() {
        journey.organisation("DEMO-ICB7", OrganisationKind.COMMISSIONER);
    }

    @Test
    void puttingAPersonTwiceChangesNothing() {
        put("anna-1", ANNA).statusCode(200).body("version", equalTo(1));
        put("anna-1", ANNA)
                .statusCode(200)
                .body("version", equalTo(1))
                .body("memberships", equalTo(List.of(Map.of("organisationCode", "DEMO-ICB7", "role", "commissioner"))));
    }

    @Test
    void aMembershipLeftOutEndsAndStaysOnRecord() {
        put("anna-2", ANNA).statusCode(200);
        put("anna-2", "{\"displayName\":\"Anna (invented)\",\"email\":\"\",\"memberships\":[]}")
                .statusCode(200)
                .body("version", equalTo(2))
                .body("memberships.size()", equalTo(0))
                .body("email", equalTo(""));

        given().get("/people/anna-2/edit")
                .then()
                .statusCode(200)
                .body(containsString("Earlier roles"))
                .body(containsString("Commissioner of DEMO-ICB7"));
    }

    @Test
    void listsTellWhetherAnAddressIsOnFileAndOnlyOneEntryTellsWhichOnRecord() {
        put("reach-1", reachable("Aaa Reached (invented)", "reached@downland.invalid", "01632 960 044"))
                .statusCode(200);
        put("reach-2", reachable("Aaa Unreached (invented)", "", "")).statusCode(200);

        var list = given().get("/api/people?size=100");
        list.then()
                .statusCode(200)
                .body("people.find { it.subject == 'reach-1' }.emailOnFile", equalTo(true))
                .body("people.find { it.subject == 'reach-1' }.phoneOnFile", equalTo(true))
                .body("people.find { it.subject == 'reach-2' }.emailOnFile", equalTo(false))
                .body("people.find { it.subject == 'reach-2' }.phoneOnFile", equalTo(false))
                .body("people.find { it.subject == 'reach-1' }.memberships[0].role", equalTo("commissioner"));
        var page = given().get("/people?size=100");
        page.then().statusCode(200).body(containsString("Aaa Reached (invented)"));
        assertThat(list.asString() + page.asString()).doesNotContain("@downland.invalid", "01632", "+44");

        var before = readsOf("reach-1");
        given().get("/api/people/reach-1").then().body("email", equalTo("reached@downland.invalid"));
        assertThat(readsOf("reach-1")).isEqualTo(before + 1);
    }

    @Test
    void everythingWrongIsNamed() {
        put("anna-3", "{\"displayName\":\"\",\"email\":\"a@b.invalid\\r\\nBcc: x@y.invalid\",\"memberships\":[null]}")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:pqs:problem:invalid-person"))
                .body(
                        "errors.field",
                        equalTo(List.of(
                                "displayName", "email", "memberships[0].organisationCode", "memberships[0].role")));
    }

    @Test
    void unknownFieldsBrokenJsonAndWrongBytesAre400AndTooMuchIs413() {
        put("anna-4", "{\"displayName\":\"A\",\"admin\":true}").statusCode(400).body(containsString("admin"));
        for (var broken : new String[] {"{", "[]", "{\"memberships\":7}"}) {
            put("anna-4", broken).statusCode(400).body(not(containsString("Exception")));
        }
        given().contentType("application/json")
                .header(Seen.of("/api/people/anna-4"))
                .body(new byte[] {'{', '"', 'e', 'm', 'a', 'i', 'l', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'})
                .put("/api/people/anna-4")
                .then()
                .statusCode(400)
                .body(not(containsString("Exception")));
        put("anna-4", "{\"displayName\":\"" + "a".repeat(200_000) + "\"}").statusCode(413);
    }

    @Test
    @TestSecurity(
            user = "commissioner-1",
            roles = "commissioner",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB1"))
    void addressesAreForThoseWhoManageTheDirectoryOnly() {
        given().get("/api/people").then().statusCode(403);
        given().get("/people").then().statusCode(403);
        put("anna-6", ANNA).statusCode(403);
    }

    @Test
    void twoSystemsThatReadTheSameEntryCannotBothChangeIt() {
        put("anna-8", ANNA).statusCode(200).header("ETag", equalTo("\"1\""));
        var tag = given().get("/api/people/anna-8").header("ETag");
        assertThat(tag).isEqualTo("\"1\"");

        send("anna-8", ANNA.replace("Anna", "Annabel"), "If-Match", tag)
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        send("anna-8", ANNA.replace("Anna", "Annika"), "If-Match", tag)
                .statusCode(412)
                .header("ETag", equalTo("\"2\""))
                .body("type", equalTo("urn:pqs:problem:changed-meanwhile"));
        send("anna-8", ANNA.replace("Anna", "Annika"), "If-None-Match", "*").statusCode(412);
        send("anna-9", ANNA, "If-Match", tag)
                .statusCode(412)
                .body("title", equalTo("Nobody of that sign-in id is in the directory, so nothing was changed."))
                .body("errors.code", equalTo(List.of("nothing-there")))
                .body("errors[0].message", containsString("send If-None-Match: *"));
        send("anna-8", ANNA, "X-None", "none").statusCode(428).body("errors.field", equalTo(List.of("If-Match")));
        send("anna-8", ANNA.replace("Anna", "Annabel"), "If-Match", tag)
                .statusCode(200)
                .body("version", equalTo(2));

        given().header("If-None-Match", "\"2\"")
                .get("/api/people/anna-8")
                .then()
                .statusCode(304);
        given().get("/api/people/anna-9").then().statusCode(404);
    }

    @Test
    void theDirectoryIsReadOnFromPageToPageAndNoNameStandsInAnAddress() {
        for (var subject : List.of("turn-1", "turn-2", "turn-3")) {
            put(subject, ANNA.replace("Anna", "Aaa Turnpage")).statusCode(200);
        }
        var seen = new ArrayList<String>();
        var address = "/notifications/api/people?size=2";
        while (address != null) {
            var page = given().basePath("/").urlEncodingEnabled(false).get(address);
            page.then().statusCode(200);
            seen.addAll(page.path("people.subject"));
            address = page.path("next");
            if (address != null) {
                var cursor = address.replaceAll(".*cursor=", "");
                assertThat(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8))
                        .doesNotContain("Turnpage");
            }
        }
        assertThat(seen).doesNotHaveDuplicates().containsSubsequence("turn-1", "turn-2", "turn-3");
        given().get("/people?size=1")
                .then()
                .statusCode(200)
                .body(containsString("/notifications/people?size=1&amp;cursor="));
        given().get("/people?cursor=made-up").then().statusCode(400);
    }

    private static String reachable(String name, String email, String phone) {
        return """
                {"displayName":"%s","email":"%s","phone":"%s",
                 "memberships":[{"organisationCode":"DEMO-ICB7","role":"commissioner"}]}
                """.formatted(name, email, phone);
    }

    private long readsOf(String subject) {
        return journey.count(
                new Scope.Service("notifications.test"),
                "select count(*) from audit_entry where action = 'person.addresses' and subject_id = '" + subject
                        + "'");
    }

    private static ValidatableResponse send(String subject, String body, String header, String value) {
        return given().contentType(ContentType.JSON)
                .header(header, value)
                .body(body)
                .put("/api/people/" + subject)
                .then();
    }

    private static ValidatableResponse put(String subject, String body) {
        return given().contentType(ContentType.JSON)
                .header(Seen.of("/api/people/" + subject))
                .body(body)
                .put("/api/people/" + subject)
                .then();
    }
}
