package pqs.intake.report.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.intake.World;

/** The link from a clinical system: what the form then holds, and what is refused and written down nowhere. */
@QuarkusTest
@TestSecurity(
        user = "gp-launch",
        roles = "gp",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
class LaunchQTest {

    @Inject
    World world;

    private final List<String> logged = new CopyOnWriteArrayList<>();

    @BeforeEach
    void world() {
        world.setUp();
    }

    @Test
    void theFormHoldsWhatTheLinkSays() {
        var page = given().get("/launch?provider=DEMO-AQP1&practice=demo-gp1&site=DEMO-AQP1-S2&category=poor-report"
                        + "&occurredOn=2024-09-14")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .htmlPath();
        assertThat(page.getString("**.find { it.@name == 'providerCode' && it.@checked == 'checked' }.@value"))
                .isEqualTo("DEMO-AQP1");
        var answered = given().get(
                        "/launch?provider=DEMO-AQP1&site=DEMO-AQP1-S2&category=poor-report&occurredOn=2024-09-14")
                .asString();
        assertThat(answered)
                .containsPattern("value=\"DEMO-AQP1\"[^>]*checked")
                .containsPattern("value=\"DEMO-AQP1-S2\"[^>]*selected")
                .containsPattern("value=\"poor-report\"[^>]*selected")
                .containsPattern("name=\"occurredOn-year\"[^>]*value=\"2024\"");
    }

    @Test
    void aSiteThatTheProviderDoesNotHaveIsSaidAndTheRestIsFilledIn() {
        assertThat(given().get("/launch?provider=DEMO-AQP1&site=NO-SUCH-SITE&category=poor-report")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains(
                        "The link named a site that Larkmoor Ultrasound (invented) does not have.",
                        "href=\"#siteCode\"")
                .containsPattern("value=\"poor-report\"[^>]*selected");
    }

    @Test
    void theWayBackToALinkLeadsToTheSameForm() {
        var opened = given().redirects().follow(false).get("/launch?category=poor-report");
        assertThat(opened.statusCode()).isEqualTo(303);
        assertThat(opened.header("Location")).matches("/intake/launch\\?category=poor-report&form=[0-9a-f-]{36}");
        var key = opened.header("Location").replaceAll(".*form=", "");
        assertThat(given().basePath("").get(opened.header("Location")).asString())
                .contains("name=\"submissionKey\" value=\"" + key + "\"");
        given().get("/launch?form=9990000018").then().statusCode(400).body(not(containsString("9990000018")));
    }

    @Test
    void aPatientInTheLinkIsRefusedAndWrittenDownNowhere() {
        var all = new PatternFormatter("%d %p %c %X %s %e");
        var listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(all.format(line));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(listener);
        try {
            for (var query :
                    List.of("provider=9990000018", "nhs=999%20000%200018", "9990000018=x", "note=999-000-0018")) {
                given().urlEncodingEnabled(false)
                        .get("/launch?" + query)
                        .then()
                        .statusCode(400)
                        .header("Cache-Control", "no-store")
                        .body(containsString("nothing about a patient belongs in an address"))
                        .body(not(containsString("9990000018")));
            }
        } finally {
            Logger.getLogger("").removeHandler(listener);
        }
        assertThat(String.join("\n", logged)).doesNotContain("9990000018").doesNotContain("999-000-0018");
        assertThat(ConfigProvider.getConfig().getValue("quarkus.otel.traces.suppress-application-uris", String.class))
                .isEqualTo("/intake/launch");
    }

    @Test
    void anotherPracticesLinkSaysSo() {
        given().get("/launch?practice=DEMO-GP2&provider=DEMO-AQP1")
                .then()
                .statusCode(403)
                .body(containsString("another practice than the one you are signed in for"));
    }

    @Test
    void aProviderThatIsNotThereIsSaid() {
        given().get("/launch?provider=NOBODY")
                .then()
                .statusCode(400)
                .body(containsString("no provider of the code in the link"))
                .body(containsString("/intake/concerns/new"));
    }
}
