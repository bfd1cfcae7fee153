package pqs.intake.report.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.intake.KeptChoice;
import pqs.intake.PageVisit;
import pqs.intake.World;

/** The report form as a reporter without JavaScript uses it. */
@QuarkusTest
@TestSecurity(
        user = "gp-pages",
        roles = "gp",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
class ReportPagesQTest {

    private static final Map<String, String> RIGHT = Map.of(
            "action", "report",
            "providerSearch", "larkmoor",
            "providerCode", "DEMO-AQP1",
            "siteCode", "DEMO-AQP1-S1",
            "category", "poor-report",
            "severity", "moderate",
            "occurredOn-day", "14",
            "occurredOn-month", "9",
            "occurredOn-year", "2024",
            "whatHappened", "The report said normal; a second scan showed a mass.");

    private static final Pattern MARKED = Pattern.compile("href=\"([^\"]*)\" aria-current=\"true\"");

    @Inject
    World world;

    @Inject
    Clock clock;

    @BeforeEach
    void world() {
        world.setUp();
    }

    @Test
    void findingTheProviderKeepsWhatWasTypedAndOffersItsSites() {
        var answer = form().with(Map.of("action", "find", "providerSearch", "larkmoor", "whatHappened", "Half a sent"))
                .post();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString())
                .contains("value=\"larkmoor\"")
                .contains("Half a sent</textarea>")
                .contains("type=\"radio\" value=\"DEMO-AQP1\"")
                .contains("<option value=\"DEMO-AQP1-S2\">Eastbrook Clinic (invented) (Larkmoor Ultrasound (invented))")
                .contains("None of these: take the name as I typed it");
    }

    @Test
    void theMenuMarksTheFormWhateverBroughtItUp() {
        var found = form().with(Map.of("action", "find", "providerSearch", "larkmoor"))
                .post();
        var mistaken = form().with("action", "report").post();
        var drafts = given().get("/concerns/drafts");

        assertThat(marked(found)).containsExactly("/intake/concerns/new");
        assertThat(marked(mistaken)).containsExactly("/intake/concerns/new");
        assertThat(marked(drafts)).containsExactly("/intake/concerns/new");
        assertThat(marked(given().get("/concerns"))).containsExactly("/intake/concerns");
    }

    @Test
    void theConfirmationOfAnUrgentReportSaysWhenSomebodyIsOnCall() {
        assertThat(confirmation(form().with(RIGHT).with("urgent", "yes").post()))
                .contains(
                        "so an e-mail goes to the person on call at your commissioner now. By your commissioner’s own policy"
                                + " somebody is on call every day, at all hours;")
                .contains("It does not take the place of a call");
        assertThat(confirmation(form().with(RIGHT).post())).doesNotContain("on call");
    }

    @Test
    void aProviderThatIsNotFoundIsTakenAsTyped() {
        var found = form().with(Map.of("action", "find", "providerSearch", "The scan van by the station"))
                .post();

        assertThat(found.asString())
                .contains("We could not find it on the register.")
                .contains("type=\"radio\" value=\"as typed\" checked");

        var received = confirmation(form().with(RIGHT)
                .with(Map.of(
                        "providerSearch", "The scan van by the station",
                        "providerCode", "as typed",
                        "siteCode", ""))
                .post());
        assertThat(received)
                .contains("Your concern about The scan van by the station")
                .contains("The provider is not on the register.");
    }

    @Test
    void tooLittleToSearchByIsSaidAtTheField() {
        var answer =
                form().with(Map.of("action", "find", "providerSearch", "x")).post();

        assertThat(answer.statusCode()).isEqualTo(400);
        assertError(answer, "providerSearch", "Type at least two characters of the provider");
    }

    @Test
    void aRightReportIsConfirmedAndStandsOnTheList() {
        var posted = form().with(RIGHT).post();

        assertThat(posted.statusCode()).isEqualTo(303);
        assertThat(posted.header("Location")).matches("/intake/concerns/[0-9a-f-]{36}/received");
        var page = confirmation(posted);
        assertThat(page)
                .contains("Concern received")
                .contains("Your concern about Larkmoor Ultrasound (invented) at Larkmoor Health Centre (invented)");
        var reference = page.replaceAll("(?s).*<strong id=\"reference\">([^<]*)</strong>.*", "$1");
        assertThat(reference).matches("C-[0-9A-Y]{4}-[0-9A-Y]{4}");
        assertThat(given().get("/concerns").asString()).contains(reference).contains("14 September 2024");
    }

    @Test
    void everythingLeftBlankIsNamedInTheOrderOfThePage() {
        var answer = form().with("action", "report").post();

        assertThat(answer.statusCode()).isEqualTo(400);
        var page = answer.asString();
        assertThat(page).contains("<title>Error: Report a concern").contains("There is a problem");
        assertThat(page.indexOf("href=\"#providerSearch\""))
                .isPositive()
                .isLessThan(page.indexOf("href=\"#category\""));
        assertThat(page.indexOf("href=\"#category\"")).isLessThan(page.indexOf("href=\"#severity\""));
        assertThat(page.indexOf("href=\"#severity\"")).isLessThan(page.indexOf("href=\"#occurredOn\""));
        assertThat(page.indexOf("href=\"#occurredOn\"")).isLessThan(page.indexOf("href=\"#whatHappened\""));
    }

    @Test
    void aDateInTheFutureIsRefusedAndEveryValueKept() {
        var tomorrow =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London")).plusDays(1);
        var answer = form().with(RIGHT)
                .with(Map.of(
                        "occurredOn-day", String.valueOf(tomorrow.getDayOfMonth()),
                        "occurredOn-month", String.valueOf(tomorrow.getMonthValue()),
                        "occurredOn-year", String.valueOf(tomorrow.getYear())))
                .post();

        assertThat(answer.statusCode()).isEqualTo(400);
        assertError(answer, "occurredOn", "The date must be today or in the past.");
        assertThat(answer.asString())
                .contains("value=\"DEMO-AQP1\" checked")
                .contains("<option value=\"DEMO-AQP1-S1\" selected>")
                .contains("<option value=\"poor-report\" selected>")
                .contains("value=\"" + tomorrow.getYear() + "\"")
                .contains("The report said normal; a second scan showed a mass.</textarea>");
    }

    @Test
    void aStaleFormWhoseProviderHasGoneIsShownAgain() {
        var answer = form().with(RIGHT).with("providerCode", "DEMO-GONE").post();

        assertThat(answer.statusCode()).isEqualTo(400);
        assertError(answer, "providerCode", "The register has no such provider.");
    }

    @Test
    void wordsThatMayIdentifyAPatientCanBeTakenOutOrKept() {
        var telling = form().with(RIGHT).with("whatHappened", "The scan of Mrs Jane Brown was never reported.");
        var warned = telling.post();

        assertThat(warned.statusCode()).isEqualTo(400);
        assertError(warned, "whatHappened", "The text seems to contain a person&#39;s name.");
        assertThat(telling.with("identifiersChecked", "yes").post().statusCode())
                .isEqualTo(400);

        assertThat(telling.with("identifiersChecked", KeptChoice.offered(warned))
                        .post()
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void keptWordsAreThoseThatWereShownAndWhatIsTypedLaterIsOfferedAnew() {
        var telling = form().with(RIGHT).with("whatHappened", "The scan by Dr Smith was never reported.");
        var first = KeptChoice.offered(telling.post());
        var kept = telling.with("identifiersChecked", first).with("occurredOn-year", "2999");
        var mistaken = kept.post();
        assertThat(mistaken.statusCode()).isEqualTo(400);
        assertThat(KeptChoice.offers(mistaken, true)).containsExactly(first);
        assertThat(KeptChoice.offers(mistaken, false)).isEmpty();

        var more = kept.with("occurredOn-year", "2024")
                .with("whatHappened", "The scan by Dr Smith of Mrs Jane Brown was never reported.");
        var warned = more.post();
        assertThat(warned.statusCode()).isEqualTo(400);
        assertError(warned, "whatHappened", "seems to contain");
        assertThat(KeptChoice.offers(warned, true)).containsExactly(first);
        assertThat(warned.asString())
                .contains("Keep “Dr Smith”: I have checked", "Keep “Mrs Jane Brown”: I have checked");

        var both = first + " " + KeptChoice.offered(warned);
        assertThat(more.with("identifiersChecked", both).post().statusCode()).isEqualTo(303);
    }

    @Test
    void anNhsNumberIsNotOfferedToKeep() {
        var telling = form().with(RIGHT).with("whatHappened", "The scan by Dr Smith was never reported.");
        var first = KeptChoice.offered(telling.post());

        var refused = telling.with("identifiersChecked", first)
                .with("whatHappened", "The scan by Dr Smith of 999 000 0018 was never reported.")
                .post();

        assertThat(refused.statusCode()).isEqualTo(400);
        assertError(refused, "whatHappened", "The text contains an NHS number. Take it out");
        assertThat(refused.asString()).contains("<strong>999 000 0018</strong>: an NHS number", "Take these out");
        assertThat(KeptChoice.offers(refused, false)).isEmpty();
    }

    @Test
    void aNameInTheExaminationIsKeptWhereTheChoiceIsTaken() {
        var listed = form().with(RIGHT).with("examination", "MRI knee, Dr Jones list");
        var warned = listed.post();

        assertError(warned, "examination", "The examination seems to contain a practitioner&#39;s name");
        assertThat(listed.with("identifiersChecked", KeptChoice.offered(warned))
                        .post()
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aPostSentTwiceIsOneConcern() {
        var filledIn = form().with(RIGHT);

        var first = filledIn.post();
        var second = filledIn.post();

        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void aSentFormWithOtherContentAsksWhetherItIsAnotherConcern() {
        var filledIn = form().with(RIGHT);
        var first = filledIn.post().header("Location");

        var changed = filledIn.with("severity", "severe").post();
        assertThat(changed.statusCode()).isEqualTo(409);
        assertThat(changed.asString())
                .contains("href=\"#another\"", "You have sent this form already (reference C-")
                .contains("href=\"" + first.replace("/received", "") + "\"");

        var again = filledIn.shownAgain(changed).with(RIGHT).with("severity", "severe");
        assertThat(again.hidden("submissionKey")).isEqualTo(filledIn.hidden("submissionKey"));
        assertThat(again.post().statusCode()).isEqualTo(409);
        var another = again.with("action", "another").post();
        assertThat(another.statusCode()).isEqualTo(303);
        assertThat(another.header("Location")).isNotEqualTo(first);
        assertThat(again.with("action", "another").post().header("Location")).isEqualTo(another.header("Location"));
    }

    @Test
    void theWayBackLeadsToTheSameFormAndTheSameConcern() {
        var opened = given().redirects().follow(false).get("/concerns/new");
        assertThat(opened.statusCode()).isEqualTo(303);
        var address = opened.header("Location");
        assertThat(address).matches("/intake/concerns/new\\?form=[0-9a-f-]{36}");
        var path = address.replace("/intake", "");
        var filledIn = PageVisit.open(path, "/concerns").with(RIGHT);
        var first = filledIn.post().header("Location");

        var back = PageVisit.open(path, "/concerns");
        var found = back.with(RIGHT).with("action", "find").post();
        assertThat(found.asString()).contains("You have sent this form already: it is concern <a");
        var again = back.shownAgain(found).with(RIGHT).post();
        assertThat(again.header("Location")).isEqualTo(first);

        var severe = back.shownAgain(found).with(RIGHT).with("severity", "severe");
        assertThat(severe.post().statusCode()).isEqualTo(409);
        var drafted = severe.with("action", "save").post();
        assertThat(drafted.statusCode()).isEqualTo(409);
        assertThat(drafted.asString()).contains("Is this another concern?");
    }

    @Test
    void anAddressCarriesNothingButAKeyOfOurOwn() {
        for (var strange : List.of("9990000018", "my-own-key-of-this-form", "")) {
            given().redirects()
                    .follow(false)
                    .queryParam("form", strange)
                    .get("/concerns/new")
                    .then()
                    .statusCode(303);
        }
    }

    @Test
    void theReporterMayStayUnknownWithoutOpeningMoreAndEnterReports() {
        var page = given().get("/concerns/new").asString();

        assertThat(page.indexOf("name=\"confidential\"")).isBetween(1, page.indexOf("<details"));
        assertThat(page.indexOf("value=\"report\"")).isLessThan(page.indexOf("value=\"find\""));
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        var answer = given().redirects().follow(false).formParams(RIGHT).post("/concerns");

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    @TestSecurity(
            user = "gp-3",
            roles = "gp",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP3"))
    void aPracticeThatIsNotOpenIsTold() {
        var answer = form().with(RIGHT).post();

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains("The directory says that your practice is not open.");
    }

    /** Where the entries of the menu lead that say "you are here". */
    private static List<String> marked(Response page) {
        return MARKED.matcher(page.asString())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static PageVisit form() {
        return PageVisit.open("/concerns/new", "/concerns");
    }

    private static String confirmation(Response posted) {
        return given().basePath("")
                .get(posted.header("Location"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static void assertError(Response answer, String field, String message) {
        var page = answer.asString();
        assertThat(page)
                .contains("href=\"#" + field + "\"")
                .contains("id=\"" + field)
                .contains(message);
    }
}
