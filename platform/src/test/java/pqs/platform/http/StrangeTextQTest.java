package pqs.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is no text is refused by its name before anything reads it, and too many fields are no mistake of ours. */
@QuarkusTest
@TestSecurity(user = "gp-1", roles = "gp")
class StrangeTextQTest {

    private static final String TOKEN = "AAAAAAAAAAAAAAAAAAAAAA";

    @Test
    void aNulCharacterIsNamedByItsParameterWhereverItStands() {
        for (var address : new String[] {"/api/keyed/versioned/%00", "/api/keyed/versioned/7%00a"}) {
            given().urlEncodingEnabled(false)
                    .get(address)
                    .then()
                    .statusCode(400)
                    .body("errors.field", contains("id"))
                    .body("errors.code", contains("nul-character"));
        }
        given().urlEncodingEnabled(false)
                .get("/api/keyed/versioned/7?words=a%00b")
                .then()
                .statusCode(400)
                .body("errors.field", contains("words"));
        given().urlEncodingEnabled(false)
                .accept("text/html")
                .get("/search?reference=%00")
                .then()
                .statusCode(400)
                .body(containsString("Leave out the NUL character"));
        given().urlEncodingEnabled(false)
                .cookie("pqs-form", TOKEN)
                .contentType("application/x-www-form-urlencoded")
                .body("csrf-token=" + TOKEN + "&text=a%00b")
                .post("/sample")
                .then()
                .statusCode(400)
                .body(containsString("Leave out the NUL character"));
    }

    @Test
    void aNulCharacterInJsonIsNamedByItsField() {
        given().contentType("application/json")
                .body("{\"text\":\"a\\u0000b\"}")
                .post("/api/keyed")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:pqs:problem:invalid-request"))
                .body("errors.field", contains("text"))
                .body("errors.code", contains("nul-character"))
                .body("errors[0].message", containsString("Leave out the NUL character"));
    }

    @Test
    void moreFieldsThanAFormHasAreRefusedAndNotAMistakeOfOurs() {
        var fields = IntStream.range(0, 1_000).mapToObj(i -> "f" + i + "=x").collect(Collectors.joining("&"));
        var answer = given().cookie("pqs-form", TOKEN)
                .contentType("application/x-www-form-urlencoded")
                .body("csrf-token=" + TOKEN + "&" + fields)
                .post("/sample");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains("more fields than are accepted").doesNotContain("Exception");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src");
    }
}
