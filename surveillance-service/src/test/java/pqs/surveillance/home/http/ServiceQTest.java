package pqs.surveillance.home.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import pqs.surveillance.testing.AsCommissioner;
import pqs.surveillance.testing.AsOperator;

/** The service as a whole: its first page, its description of itself, its health and its figures. */
@QuarkusTest
class ServiceQTest {

    @TestHTTPResource(value = "metrics", management = true)
    String metrics = "";

    @TestHTTPResource(value = "health/ready", management = true)
    String ready = "";

    @Test
    @AsCommissioner
    void theFirstPageLeadsToFlagsAndProviders() {
        given().get("/")
                .then()
                .statusCode(200)
                .body(containsString("/surveillance/flags"))
                .body(containsString("/surveillance/providers"));
    }

    @Test
    @AsOperator
    void anOperatorIsLedToProvidersOnly() {
        given().get("/").then().statusCode(200).body(containsString("/surveillance/providers"));
    }

    @Test
    void nobodyIsLetInWithoutSigningIn() {
        for (var address : new String[] {"/", "/flags", "/providers", "/api/flags", "/api/providers/RF4"}) {
            given().redirects().follow(false).get(address).then().statusCode(401);
        }
    }

    @Test
    void healthAndFiguresAreOnTheirOwnPort() {
        given().get(ready).then().statusCode(200);
        given().get(metrics).then().statusCode(200).body(containsString("pqs_flags_acknowledged_total"));
    }

    @Test
    void theApiDescribesItselfWithExamples() {
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body(
                        "paths.keySet()",
                        hasItems(
                                "/surveillance/api/providers/{code}",
                                "/surveillance/api/imports/{importer}",
                                "/surveillance/api/flags",
                                "/surveillance/api/flags/{id}/evidence",
                                "/surveillance/api/flags/{id}/replay",
                                "/surveillance/api/flags/{id}/acknowledgement"))
                .body(containsString("Larkmoor Ultrasound (invented)"));
    }
}
