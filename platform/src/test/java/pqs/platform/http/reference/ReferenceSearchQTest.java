package pqs.platform.http.reference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import pqs.platform.id.ReferenceNumber;

@QuarkusTest
class ReferenceSearchQTest {

    private static final String KNOWN = SampleOwner.KNOWN.value();
    private static final String NOT_THERE = ReferenceNumber.of('P', 8).value();

    @Test
    @TestSecurity(
            user = "gp-1",
            roles = "gp",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
    void theNumberLeadsToItsOwnerAndTheOwnerToThePage() {
        var flag = ReferenceNumber.of('F', 1);
        page("/search?reference=" + flag.value().toLowerCase(Locale.ROOT).replace("-", "%20"))
                .then()
                .statusCode(303)
                .header("Location", equalTo("/surveillance/references/" + flag));
        page("/references/" + KNOWN).then().statusCode(303).header("Location", equalTo("/platform/sample/new"));
        given().get("/api/references/" + KNOWN.replace("-", ""))
                .then()
                .statusCode(200)
                .body("reference", equalTo(KNOWN))
                .body("page", equalTo("/platform/sample/new"));
    }

    @Test
    @TestSecurity(
            user = "gp-2",
            roles = "gp",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP2"))
    void whatIsNotThereAndWhatIsAnothersGetTheSameWords() {
        var another = page("/references/" + KNOWN);
        var missing = page("/references/" + NOT_THERE);
        assertThat(another.statusCode()).isEqualTo(404);
        assertThat(words(another, KNOWN)).isEqualTo(words(missing, NOT_THERE)).contains("is visible to you");
        var anotherApi = given().get("/api/references/" + KNOWN);
        assertThat(anotherApi.statusCode()).isEqualTo(404);
        assertThat(anotherApi.<String>path("title"))
                .isEqualTo("Nothing with the number " + KNOWN + " is visible to you.");
        given().get("/api/references/" + NOT_THERE)
                .then()
                .statusCode(404)
                .body("title", endsWith("is visible to you."));
        var unknownKind = ReferenceNumber.of('Z', 1).value();
        assertThat(words(page("/search?reference=" + unknownKind), unknownKind)).isEqualTo(words(another, KNOWN));
    }

    @Test
    @TestSecurity(user = "gp-1", roles = "gp")
    void aWrongSymbolIsSaidBesideTheFieldAndWhatWasTypedStays() {
        page("/search?reference=c%207f3k%209m2%22x")
                .then()
                .statusCode(400)
                .body(containsString("Check that all of it is there"))
                .body(containsString("value=\"c 7f3k 9m2&quot;x\""));
        var wrong = KNOWN.substring(0, KNOWN.length() - 1) + (KNOWN.endsWith("A") ? "B" : "A");
        page("/search?reference=" + wrong).then().statusCode(400).body(containsString("read out again"));
        given().get("/api/references/" + wrong)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("reference"))
                .body("errors[0].code", equalTo("wrong-check-symbol"));
    }

    @Test
    @TestSecurity(user = "gp-1", roles = "gp")
    void theSearchIsOnEveryPage() {
        page("/search").then().statusCode(200).body(containsString("action=\"/platform/search\""));
        page("/sample/new").then().body(containsString("id=\"search-field\" name=\"reference\""));
    }

    @Test
    void nobodyIsToldAnythingBeforeSigningIn() {
        page("/references/" + KNOWN).then().statusCode(401);
        page("/search?reference=" + KNOWN).then().statusCode(401);
        given().get("/api/references/" + KNOWN).then().statusCode(401);
    }

    private static String words(Response page, String reference) {
        // What is printed at the head of a page says its own address and moment.
        return page.asString().replaceAll("<p class=\"pqs-print-only.*", "").replace(reference, "(number)");
    }

    private static Response page(String address) {
        return given().accept("text/html")
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(address);
    }
}
