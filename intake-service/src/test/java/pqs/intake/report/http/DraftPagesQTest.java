package pqs.intake.report.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.intake.PageVisit;
import pqs.intake.World;
import pqs.intake.attachment.SampleFiles;

/** Drafts by page: kept while one types, gone on with, sent once, with their files. */
@QuarkusTest
@TestSecurity(
        user = "gp-draft-pages",
        roles = "gp",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
class DraftPagesQTest {

    private static final String TOKEN = "AAAAAAAAAAAAAAAAAAAAAA";
    private static final Map<String, String> RIGHT = Map.of(
            "providerSearch", "larkmoor",
            "providerCode", "DEMO-AQP1",
            "category", "poor-report",
            "severity", "moderate",
            "occurredOn-day", "14",
            "occurredOn-month", "9",
            "occurredOn-year", "2024",
            "whatHappened", "The report said normal; a second scan showed a mass.");

    @Inject
    World world;

    @BeforeEach
    void world() {
        world.setUp();
    }

    @Test
    void aReportThatWasSavedIsGoneOnWithAndSentOnce() {
        var key = UUID.randomUUID().toString();
        var saved = post(
                "/concerns",
                key,
                Map.of("action", "save", "whatHappened", "Half a sentence & more", "category", "poor-report"));
        assertThat(saved.statusCode()).isEqualTo(303);
        var list = page(saved.header("Location"));
        assertThat(list).contains("Saved. It has not been sent.").contains("Poor report or interpretation");

        var draft = draftOf(saved);
        assertThat(page(draft))
                .contains("Half a sentence &amp; more</textarea>")
                .contains("<option value=\"poor-report\" selected>")
                .contains("name=\"submissionKey\" value=\"" + key + "\"");

        var sent = post("/concerns", key, RIGHT);
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(post("/concerns", key, RIGHT).header("Location")).isEqualTo(sent.header("Location"));
        given().basePath("").get(draft).then().statusCode(404);
    }

    @Test
    void whatIsTypedIsKeptInPassing() {
        var key = UUID.randomUUID().toString();
        assertThat(keep(key, Map.of()).statusCode()).as("nothing typed yet").isEqualTo(204);
        assertThat(page("/intake/concerns/drafts")).doesNotContain(key);

        assertThat(keep(key, Map.of("whatHappened", "It was nev")).statusCode()).isEqualTo(204);
        assertThat(keep(key, Map.of("whatHappened", "It was never reported")).statusCode())
                .isEqualTo(204);
        var draft = draftOf(post("/concerns", key, Map.of("action", "save", "whatHappened", "It was never reported.")));

        assertThat(page(draft)).contains("It was never reported.</textarea>");
    }

    @Test
    void aDraftInTwoWindowsIsNotWrittenOverAndBothAreKept() {
        var saved =
                post("/concerns", UUID.randomUUID().toString(), Map.of("action", "save", "whatHappened", "At first."));
        var address = draftOf(saved).replace("/intake", "");
        var one = PageVisit.open(address, "/concerns");
        var two = PageVisit.open(address, "/concerns");

        assertThat(one.with("action", "save")
                        .with("whatHappened", "In the first window.")
                        .post()
                        .statusCode())
                .isEqualTo(303);
        assertThat(one.with("action", "save")
                        .with("whatHappened", "In the first window still.")
                        .post()
                        .statusCode())
                .as("the same window goes on")
                .isEqualTo(303);
        var later = two.with("action", "save")
                .with("whatHappened", "In the second window.")
                .post();
        assertThat(later.statusCode()).isEqualTo(409);
        assertThat(later.asString())
                .contains(
                        "This draft was changed in another window after you opened it here.", "href=\"#save-another\"")
                .contains("In the second window.</textarea>", "href=\"/intake" + address + "\"");
        assertThat(page("/intake" + address)).contains("In the first window still.</textarea>");

        var another = two.shownAgain(later)
                .with("whatHappened", "In the second window.")
                .with("action", "save-another")
                .post();
        assertThat(another.statusCode()).isEqualTo(303);
        assertThat(draftOf(another)).isNotEqualTo("/intake" + address);
        assertThat(page(draftOf(another))).contains("In the second window.</textarea>");
    }

    @Test
    void aFormThatIsLoadedAgainShowsWhatWasKeptOfIt() {
        var key = UUID.randomUUID().toString();
        keep(key, Map.of("whatHappened", "It was never reported"));

        assertThat(given().get("/concerns/new?form=" + key).asString()).contains("It was never reported</textarea>");
    }

    @Test
    void whatComesAfterTheReportWasSentKeepsNothing() {
        var key = UUID.randomUUID().toString();
        assertThat(post("/concerns", key, RIGHT).statusCode()).isEqualTo(303);

        var late = keep(key, RIGHT);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.jsonPath().getString("type")).endsWith("already-sent");
        assertThat(post("/concerns", key, Map.of("action", "save", "whatHappened", "More"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void filesSurviveAFormWithFaultsAndComeWithTheConcern() {
        var key = UUID.randomUUID().toString();
        var toFiles = post("/concerns", key, Map.of("action", "files", "whatHappened", "See the letter."));
        var files = toFiles.header("Location");
        assertThat(files).matches("/intake/concerns/drafts/[0-9a-f-]{36}/files");

        assertThat(upload(files, "virus.pdf", new byte[] {'M', 'Z', 0}).asString())
                .contains("The file must be a PDF");
        assertThat(upload(files, "letter.pdf", SampleFiles.PDF).statusCode()).isEqualTo(303);
        assertThat(upload(files, "other.docx", SampleFiles.docx()).statusCode()).isEqualTo(303);
        var listed = page(files);
        assertThat(listed).contains("letter.pdf").contains("other.docx");
        var remove = listed.replaceAll("(?s).*action=\"([^\"]*/remove)\".*", "$1");
        given().basePath("")
                .redirects()
                .follow(false)
                .cookie("pqs-form", TOKEN)
                .formParam("csrf-token", TOKEN)
                .post(remove)
                .then()
                .statusCode(303);
        assertThat(page(files)).contains("letter.pdf").doesNotContain("other.docx");

        var faulty = post("/concerns", key, Map.of("whatHappened", "short"));
        assertThat(faulty.statusCode()).isEqualTo(400);
        assertThat(faulty.asString()).contains("letter.pdf");

        var sent = post("/concerns", key, RIGHT).header("Location");
        var concern = sent.replaceAll(".*/concerns/([^/]*)/received", "$1");
        assertThat(page(sent))
                .contains("One file came with it.")
                .contains("Somebody at your commissioner looks at it by");
        given().get("/api/concerns/" + concern + "/attachments")
                .then()
                .body("attachments", hasSize(1))
                .body("attachments[0].name", equalTo("letter.pdf"));
        assertThat(page("/intake/concerns/" + concern)).contains("letter.pdf");
        given().basePath("").get(files).then().statusCode(404);
    }

    @Test
    void throwingAwayIsAskedForFirst() {
        var key = UUID.randomUUID().toString();
        var draft = draftOf(post("/concerns", key, Map.of("action", "save", "whatHappened", "Never mind")));
        assertThat(page(draft + "/discard")).contains("Throw this draft away?");

        given().basePath("")
                .redirects()
                .follow(false)
                .cookie("pqs-form", TOKEN)
                .formParam("csrf-token", TOKEN)
                .post(draft + "/discard")
                .then()
                .statusCode(303);
        given().basePath("").get(draft).then().statusCode(404);
    }

    @Test
    void whatMayIdentifyIsNamedAndTakenOutByAButton() {
        var telling = Map.of(
                "whatHappened",
                "I told Mrs Jane Example, 999 000 0018, and dr foster.",
                "examination",
                "Liver of mr example");
        var warned = PageVisit.open("/concerns/new", "/concerns")
                .with(RIGHT)
                .with(telling)
                .post();
        assertThat(warned.asString())
                .contains("<strong>Mrs Jane Example</strong>: a person&#39;s name")
                .contains("<strong>999 000 0018</strong>: an NHS number")
                .contains("<strong>dr foster</strong>: a practitioner&#39;s name (it belongs in its own field)")
                .contains("Take these out");

        var without = PageVisit.open("/concerns/new", "/concerns")
                .with(RIGHT)
                .with(telling)
                .with("action", "take-out")
                .post();
        assertThat(without.statusCode()).isEqualTo(200);
        assertThat(without.asString())
                .contains("I told [removed], [removed], and [removed].</textarea>")
                .contains("Liver of [removed]")
                .doesNotContain("Take these out");
    }

    @Test
    void providersAreSuggestedAsOneTypes() {
        given().get("/concerns/providers?q=lark")
                .then()
                .statusCode(200)
                .body("[0].value", equalTo("DEMO-AQP1"))
                .body("[0].sites", hasSize(2));
        given().get("/concerns/providers?q=l").then().statusCode(200).body("$", hasSize(0));
    }

    @Test
    void aFilledTextIsReadIntoTheFormAndWhatWasNotReadIsSaid() {
        var text = given().get("/concerns/form.txt")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var filled = text.replaceFirst("(\\[PROVIDER].*\\r\\n)", "$1Larkmoor\r\n")
                .replaceFirst("(\\[ABOUT].*\\r\\n)", "$15\r\n")
                .replaceFirst("(\\[DATE].*\\r\\n)", "$1last week\r\n")
                .replaceFirst("(\\[WHAT HAPPENED].*\\r\\n)", "$1The report said normal.\r\n");

        var read = post("/concerns/paste", UUID.randomUUID().toString(), Map.of("text", filled));

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.asString())
                .contains("The report said normal.</textarea>")
                .contains("<option value=\"poor-report\" selected>")
                .contains("type=\"radio\" value=\"DEMO-AQP1\"")
                .contains("DATE: this could not be read, please answer it below. You wrote: last week");
        assertThat(post("/concerns/paste", "12345678", Map.of("text", "Dear all"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/concerns/paste", "12345678", Map.of("text", "")).asString())
                .contains("Paste the text of the form");
    }

    private static Response keep(String key, Map<String, String> fields) {
        return given().redirects()
                .follow(false)
                .accept("application/problem+json")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .cookie("pqs-form", TOKEN)
                .formParam("csrf-token", TOKEN)
                .formParam("submissionKey", key)
                .formParams(fields)
                .post("/concerns/drafts");
    }

    private static Response post(String path, String key, Map<String, String> fields) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .cookie("pqs-form", TOKEN)
                .formParam("csrf-token", TOKEN)
                .formParam("submissionKey", key)
                .formParams(fields)
                .post(path);
    }

    private static Response upload(String address, String name, byte[] content) {
        return given().basePath("")
                .redirects()
                .follow(false)
                .cookie("pqs-form", TOKEN)
                .multiPart("csrf-token", TOKEN)
                .multiPart("file", name, content, "application/octet-stream")
                .post(address);
    }

    private static String draftOf(Response saved) {
        return "/intake/concerns/drafts/" + saved.header("Location").replaceAll(".*saved=", "");
    }

    private static String page(String address) {
        return given().basePath("")
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
