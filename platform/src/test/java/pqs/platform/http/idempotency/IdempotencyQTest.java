package pqs.platform.http.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;
import pqs.platform.testing.Database;

/** The same change sent twice is made once; and what a change must say it has seen. */
@QuarkusTest
@TestSecurity(user = "gp-1", roles = "gp", attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
class IdempotencyQTest {

    @Inject
    Database database;

    @Inject
    Scopes scopes;

    @Inject
    KeptAnswers kept;

    private final String text = "t-" + UUID.randomUUID();
    private final String key = "k-" + UUID.randomUUID();

    @Test
    void sentTwiceItIsDoneOnceAndAnsweredTheSame() {
        var first = post("", key, text);
        var second = post("", key, text);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Location"))
                .endsWith("/platform/api/keyed/" + text)
                .isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo("\"1\"");
        assertThat(second.asString()).isEqualTo(first.asString()).contains("\"effects\":1");
        assertThat(second.contentType()).startsWith("application/json");
        assertThat(effects(text)).isEqualTo(1);
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        post("", key, text);
        post("", key, text + "-other")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:pqs:problem:key-used"))
                .body("errors.field", contains("Idempotency-Key"));
        assertThat(effects(text + "-other")).isZero();
    }

    @Test
    void aKeyBelongsToItsOperationAndWithoutAKeyEachIsDone() {
        post("", key, text);
        post("/apart", key, text).then().statusCode(201).body("effects", equalTo(2));
        post("/apart", key, text).then().statusCode(201).body("effects", equalTo(2));
        given().contentType("application/json").body(body(text)).post("/api/keyed");
        assertThat(effects(text)).isEqualTo(3);
    }

    @Test
    void whatWasRefusedIsNotKeptAndLeavesNothingBehind() {
        var refused = "refused-" + text;
        post("", key, refused).then().statusCode(400);
        assertThat(effects(refused)).isZero();
        post("", key, text).then().statusCode(201);
    }

    @Test
    void aKeyOfAnotherShapeIsRefused() {
        for (var bad : new String[] {"short", "has space", "x".repeat(101), "ümlaut-key"}) {
            post("", bad, text).then().statusCode(400).body("errors.field", contains("Idempotency-Key"));
        }
        assertThat(effects(text)).isZero();
    }

    @Test
    void whileTheFirstIsInHandTheSecondIsToldToWaitAndThenGetsItsAnswer() throws Exception {
        var first = CompletableFuture.supplyAsync(() -> post("/slow", key, text));
        assertThat(KeyedApi.SLOW[0].await(60, TimeUnit.SECONDS)).isTrue();
        post("/slow", key, text)
                .then()
                .statusCode(409)
                .header("Retry-After", "1")
                .body("type", equalTo("urn:pqs:problem:in-progress"));
        KeyedApi.SLOW[1].countDown();
        assertThat(first.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
        assertThat(post("/slow", key, text).asString()).isEqualTo(first.join().asString());
        assertThat(effects(text)).isEqualTo(1);
    }

    @Test
    void manyAtOnceAreOneEffect() {
        var answers =
                IntStream.range(0, 8)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> post("", key, text)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.getFirst().asString());
        assertThat(effects(text)).isEqualTo(1);
    }

    @Test
    void neitherKeyNorRequestIsKeptAndOldAnswersAreForgotten() {
        given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body("refused-" + text))
                .post("/api/keyed");
        post("", key, text);
        var rows = asService(() -> database.strings(
                "select row_to_json(a)::text from idempotent_answer a where location like '%' || ?", text));
        assertThat(rows).singleElement().asString().doesNotContain(key).doesNotContain("gp-1");
        assertThat(asService(() -> kept.forget(Duration.ofDays(7), 1000))).isZero();
        asService(() -> database.update("update idempotent_answer set kept_at = kept_at - interval '8 days'"));
        assertThat(asService(() -> kept.forget(Duration.ofDays(7), 1000))).isPositive();
        post("", key, text).then().body("effects", equalTo(2));
    }

    @Test
    void aChangeMustSayWhichVersionItHasSeen() {
        given().put("/api/keyed/versioned/7")
                .then()
                .statusCode(428)
                .body("errors.field", contains("If-Match"))
                .body("errors.message[0]", containsString("send its ETag as If-Match"));
        given().header("If-Match", "\"2\"")
                .put("/api/keyed/versioned/7")
                .then()
                .statusCode(412)
                .header("ETag", "\"3\"")
                .body("title", containsString("Somebody has changed it"));
        given().header("If-None-Match", "*")
                .put("/api/keyed/versioned/7")
                .then()
                .statusCode(412);
        given().header("If-Match", "W/\"3\"")
                .put("/api/keyed/versioned/7")
                .then()
                .statusCode(400);
        given().header("If-Match", "3").put("/api/keyed/versioned/7").then().statusCode(400);
        given().header("If-Match", "\"3\"")
                .put("/api/keyed/versioned/7")
                .then()
                .statusCode(200)
                .header("ETag", "\"4\"");
    }

    @Test
    void whoHasItAlreadyIsToldSo() {
        given().get("/api/keyed/versioned/7").then().statusCode(200).header("ETag", "\"3\"");
        given().header("If-None-Match", "\"3\"")
                .get("/api/keyed/versioned/7")
                .then()
                .statusCode(304)
                .header("ETag", "\"3\"")
                .body(emptyString());
        given().header("If-None-Match", "\"2\"")
                .get("/api/keyed/versioned/7")
                .then()
                .statusCode(200);
    }

    private static Response post(String path, String key, String text) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body(text))
                .post("/api/keyed" + path);
    }

    private static String body(String text) {
        return "{\"text\":\"" + text + "\"}";
    }

    private long effects(String text) {
        return database.number("select count(*) from keyed_effect where text = ?", text);
    }

    private <T> T asService(Supplier<T> work) {
        return scopes.callAs(
                new Scope.Service("platform.test"),
                () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
