package pqs.notifications.service;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import pqs.platform.id.Ids;

/** Somebody to tell, and what the list of notices says of it. */
abstract class NoticesSetting {

    static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Journey journey;

    @Inject
    Ids ids;

    static List<String> statuses(String organisation) {
        return given().get("/api/notices")
                .path("notices.findAll { it.organisationCode == '" + organisation + "' }.status");
    }

    static void putCommissioner(String subject, String organisation) {
        putPerson(subject, "{\"organisationCode\":\"" + organisation + "\",\"role\":\"commissioner\"}");
    }

    static void putPerson(String subject, String memberships) {
        given().contentType(ContentType.JSON)
                .header(Seen.of("/api/people/" + subject))
                .body("{\"displayName\":\"Somebody (invented)\",\"email\":\"" + subject
                        + "@downland.invalid\",\"memberships\":[" + memberships + "]}")
                .put("/api/people/" + subject)
                .then()
                .statusCode(200);
    }

    static void awaitStatus(String organisation, String status) {
        await().atMost(SOON)
                .untilAsserted(() -> given().get("/api/notices")
                        .then()
                        .body(
                                "notices.find { it.organisationCode == '" + organisation + "' }.status",
                                equalTo(status)));
    }
}
