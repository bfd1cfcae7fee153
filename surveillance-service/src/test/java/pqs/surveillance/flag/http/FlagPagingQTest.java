package pqs.surveillance.flag.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pqs.surveillance.testing.Neighbours;
import pqs.surveillance.testing.World;

/** The flags read on from page to page, by a commissioner that nobody else in these tests has. */
@QuarkusTest
@TestSecurity(
        user = "commissioner-of-pages",
        roles = "commissioner",
        attributes = @SecurityAttribute(key = "organisation", value = "TEST-ICB-PAGES"))
class FlagPagingQTest {

    private static final Instant START = Instant.parse("2026-09-01T09:00:00Z");
    private static final Pattern ITEM = Pattern.compile("href=\"/surveillance/flags/([0-9a-f-]{36})\"");
    private static final Pattern LINK = Pattern.compile("href=\"(/surveillance/flags\\?[^\"]*cursor=[^\"]*)\"");

    @Inject
    World world;

    @Inject
    Neighbours neighbours;

    @Test
    void whatWaitsComesFirstOldestFirstAndNothingIsMissedOrSeenTwiceWhicheverWayOneTurns() {
        var oldestFirst = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            oldestFirst.add(newFlag());
        }
        acknowledge(oldestFirst.get(0));
        acknowledge(oldestFirst.get(3));
        var expected = List.of(
                oldestFirst.get(1), oldestFirst.get(2), oldestFirst.get(4), oldestFirst.get(3), oldestFirst.get(0));

        var first = page("/surveillance/flags?size=2");
        var second = page(links(first).getLast());
        var third = page(links(second).getLast());
        assertThat(items(first)).isEqualTo(expected.subList(0, 2));
        assertThat(items(second)).isEqualTo(expected.subList(2, 4));
        assertThat(items(third)).isEqualTo(expected.subList(4, 5));
        assertThat(links(first)).hasSize(1);
        assertThat(links(third)).hasSize(1);
        assertThat(items(page(links(third).getFirst()))).isEqualTo(expected.subList(2, 4));
        assertThat(items(page(links(second).getFirst()))).isEqualTo(expected.subList(0, 2));

        var api = given().get("/api/flags?size=4");
        api.then()
                .statusCode(200)
                .body("total", equalTo(5))
                .body("previous", nullValue())
                .body("flags.flagId", equalTo(oldestFirst.reversed().subList(0, 4)));
        given().basePath("/")
                .urlEncodingEnabled(false)
                .get(api.<String>path("next"))
                .then()
                .body("flags.flagId", contains(oldestFirst.getFirst()))
                .body("next", nullValue());
        assertThat(given().get("/flags?state=open&cursor=" + cursor(first)).statusCode())
                .as("a cursor of the whole list in a list that is filtered")
                .isEqualTo(400);
    }

    private String newFlag() {
        var provider = world.newProvider("TEST-ICB-PAGES");
        for (int hour = 0; hour < 3; hour++) {
            neighbours.report(provider, START.plusSeconds(3600L * hour));
        }
        await().until(() -> !flagsOf(provider).isEmpty());
        return flagsOf(provider).getFirst();
    }

    private List<String> flagsOf(String provider) {
        return world.rows("select flag_id from flag where provider_code = ?", provider);
    }

    private static void acknowledge(String flag) {
        given().contentType("application/json")
                .post("/api/flags/" + flag + "/acknowledgement")
                .then()
                .statusCode(200);
    }

    private static String page(String address) {
        return given().basePath("/")
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static List<String> items(String page) {
        return found(ITEM, page).distinct().toList();
    }

    private static List<String> links(String page) {
        return found(LINK, page).map(link -> link.replace("&amp;", "&")).toList();
    }

    private static String cursor(String page) {
        return links(page).getLast().replaceAll(".*cursor=([^&]*).*", "$1");
    }

    private static Stream<String> found(Pattern pattern, String page) {
        return pattern.matcher(page).results().map((MatchResult match) -> match.group(1));
    }
}
