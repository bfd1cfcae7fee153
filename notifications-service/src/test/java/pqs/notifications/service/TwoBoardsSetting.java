package pqs.notifications.service;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import pqs.platform.security.Scope;

/** Two commissioners of the directory that no other test uses, and what those who look after it do with them. */
abstract class TwoBoardsSetting {

    static final Scope SERVICE = new Scope.Service("notifications.test");

    @Inject
    Journey journey;

    @Inject
    Clock clock;

    String board;
    String successor;

    @BeforeEach
    void twoBoards() {
        board = journey.newOrganisation();
        successor = journey.newOrganisation();
    }

    String subject(String name) {
        return name + "-" + board.toLowerCase(Locale.ROOT);
    }

    static ValidatableResponse put(String code, Map<String, String> body) {
        return given().contentType(ContentType.JSON)
                .header(Seen.of("/api/organisations/" + code))
                .body(body)
                .put("/api/organisations/" + code)
                .then();
    }

    static ValidatableResponse succession(String code, String by) {
        return succession(code, by, "Order 7 (invented)");
    }

    static ValidatableResponse succession(String code, String by, String reason) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("by", by, "reason", reason))
                .put("/api/organisations/" + code + "/succession")
                .then();
    }

    ValidatableResponse onCall(Map<String, String> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/organisations/" + board + "/on-call")
                .then();
    }

    static ValidatableResponse person(String subject, String organisation, String phone) {
        return given().contentType(ContentType.JSON)
                .header(Seen.of("/api/people/" + subject))
                .body(Map.of(
                        "displayName",
                        "Commissioner " + subject,
                        "email",
                        "",
                        "phone",
                        phone,
                        "memberships",
                        List.of(Map.of("organisationCode", organisation, "role", "commissioner"))))
                .put("/api/people/" + subject)
                .then();
    }

    static ValidatableResponse form(String path, Map<String, String> fields) {
        return given().redirects()
                .follow(false)
                .cookie("pqs-form", Journey.TOKEN)
                .formParam("csrf-token", Journey.TOKEN)
                .formParams(fields)
                .post(path)
                .then();
    }

    /** Organisation and person of each notice about a flag. */
    String notices(UUID flag) {
        return String.join(
                " ",
                journey.texts(
                        SERVICE,
                        "select organisation_code || '/' || coalesce(person_subject, '') from notice where subject_id = '"
                                + flag + "' order by created_at, notice_id"));
    }
}
