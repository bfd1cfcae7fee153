package pqs.intake.relations;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pqs.intake.PlantedAlert;
import pqs.intake.PlantedConcern;
import pqs.intake.PlantedOnward;
import pqs.intake.TestConcerns;
import pqs.intake.World;
import pqs.intake.attachment.PlantedFile;
import pqs.intake.concern.ConcernId;
import pqs.intake.practice.PracticeRows;
import pqs.intake.practice.app.PracticeImporter;
import pqs.platform.imports.Origin;
import pqs.platform.security.MoreOrganisations;

/** One concern of each {@link Stage}, brought there by the people whose work it is. */
@ApplicationScoped
class PlantedStages {

    private static final String FOLLOWED_PRACTICE = "DEMO-MX1";

    private final World world;
    private final PlantedConcern concerns;
    private final PlantedFile files;
    private final PlantedAlert alerts;
    private final PlantedOnward onward;
    private final TestConcerns rows;
    private final PracticeImporter practices;
    private final MoreOrganisations sight;
    private final SignIn signIn;

    PlantedStages(
            World world,
            PlantedConcern concerns,
            PlantedFile files,
            PlantedAlert alerts,
            PlantedOnward onward,
            TestConcerns rows,
            PracticeImporter practices,
            MoreOrganisations sight,
            SignIn signIn) {
        this.world = world;
        this.concerns = concerns;
        this.files = files;
        this.alerts = alerts;
        this.onward = onward;
        this.rows = rows;
        this.practices = practices;
        this.sight = sight;
        this.signIn = signIn;
    }

    /** @return what stands for the path parameters of each stage */
    Map<Stage, Map<String, String>> plant() {
        world.setUp();
        directory(Map.of());
        rows.column("insert into provider_commissioner values ('DEMO-AQP1', 'DEMO-ICB8') on conflict do nothing");
        var planted = new EnumMap<Stage, Map<String, String>>(Stage.class);
        for (var stage : Stage.values()) {
            planted.put(stage, plant(stage));
        }
        directory(Map.of(11, "20240331", 12, "C"));
        rows.column("""
                insert into practice_succession (predecessor_code, successor_code, effective_on, reason, noticed_at)
                values ('DEMO-MX1', 'DEMO-MX2', '2024-04-01', 'R', now()) on conflict do nothing
                """);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> sight.of(Relation.SUCCESSOR.organisation).contains(FOLLOWED_PRACTICE));
        return planted;
    }

    private void directory(Map<Integer, String> ofFollowed) {
        var origin = new Origin("DEMO-OPS", "operator-1", Instant.parse("2026-09-01T09:00:00Z"));
        QuarkusTransaction.requiringNew()
                .run(() -> practices.apply(
                        List.of(
                                PracticeRows.practice(FOLLOWED_PRACTICE, ofFollowed),
                                PracticeRows.practice(Relation.SUCCESSOR.organisation, Map.of())),
                        origin));
    }

    private Map<String, String> plant(Stage stage) {
        var practice = stage == Stage.FOLLOWED ? FOLLOWED_PRACTICE : Relation.REPORTER.organisation;
        var key = "relations-" + UUID.randomUUID();
        var concern = concerns.take(practice, key, Secret.NARRATIVE.text(), stage.category);
        var at = new HashMap<String, String>();
        at.put("concernId", concern.toString());
        at.put("reference", reference(concern));
        at.put("attachmentId", files.add(concern, practice, false).toString());
        at.put("alertId", alerts.raise(practice, key, Secret.ALERT.text()).toString());
        at.put("onwardId", onward.of(concern, Secret.OWNER.text()).toString());
        at.put("draftId", draft(stage));
        at.put("practiceCode", "DEMO-GP2");
        at.put("importer", "practices");
        signIn.as(Relation.TRIAGE, () -> takeUp(concern, stage));
        if (stage != Stage.NOT_ASKED) {
            at.put("requestId", askTwice(concern, stage));
        }
        return Map.copyOf(at);
    }

    private void takeUp(ConcernId concern, Stage stage) {
        triage(concern, "acknowledgement", "{}");
        triage(concern, "notes", "{\"words\": \"" + Secret.NOTE.text() + "\"}");
        // Of an ordinary concern there is no such thing: what becomes so is sensitive from then on.
        if (stage.sensitive()) {
            triage(concern, "became", """
                    {"kind": "%s", "owner": "%s", "beganOn": "2024-09-20"}""".formatted(
                            stage == Stage.FRAUD ? "fraud" : "safeguarding", Secret.SECRET_OWNER.text()));
        }
        if (stage != Stage.NOT_ASKED) {
            triage(concern, "patient-release", """
                    {"reason": "%s", "leadsToPractice": true}""".formatted(Secret.WHY_RELEASED.text()));
        }
    }

    /** The first answer was not enough, or, where it has ended, it was. */
    private String askTwice(ConcernId concern, Stage stage) {
        signIn.as(Relation.TRIAGE, () -> ask(concern));
        var first = openRequest(concern);
        signIn.as(
                Relation.PROVIDER_ASKED,
                () -> send("/api/responses/" + first + "/answer", "{\"words\": \"" + Secret.ANSWER.text() + ".\"}"));
        if (stage == Stage.ENDED) {
            // With its question the release ends too.
            signIn.as(Relation.TRIAGE, () -> {
                var question = "/api/triage/" + concern + "/responses/" + first;
                var version = given().get(question).header("ETag").replace("\"", "");
                send(question + "/acceptance", "{}", version);
            });
            return first;
        }
        signIn.as(Relation.TRIAGE, () -> ask(concern));
        return openRequest(concern);
    }

    private void ask(ConcernId concern) {
        triage(concern, "responses", "{\"asked\": \"" + Secret.QUESTION.text() + "?\"}");
    }

    private String draft(Stage stage) {
        signIn.as(
                Relation.REPORTER,
                () -> given().contentType("application/x-www-form-urlencoded")
                        .cookie("pqs-form", "AAAAAAAAAAAAAAAAAAAAAA")
                        .formParam("csrf-token", "AAAAAAAAAAAAAAAAAAAAAA")
                        .formParam("submissionKey", "relations-" + stage)
                        .formParam("whatHappened", Secret.DRAFT.text())
                        .post("/concerns/drafts")
                        .then()
                        .statusCode(204));
        return first("select draft_id from report_draft where submission_key = ?", "relations-" + stage);
    }

    private void triage(ConcernId concern, String what, String body) {
        send("/api/triage/" + concern + "/" + what, body, version(concern));
    }

    private static void send(String address, String body) {
        send(address, body, "");
    }

    private static void send(String address, String body, String version) {
        int status = given().contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(address)
                .statusCode();
        if (status >= 300) {
            throw new AssertionError("planting failed: POST " + address + " answers " + status);
        }
    }

    private String version(ConcernId concern) {
        return first("select version from concern_case where concern_id = ?", concern.value());
    }

    private String reference(ConcernId concern) {
        return first("select reference from concern_case where concern_id = ?", concern.value());
    }

    private String openRequest(ConcernId concern) {
        return first(
                "select request_id from response_request where concern_id = ? and state in ('requested', 'answered')",
                concern.value());
    }

    private String first(String sql, Object argument) {
        return rows.column(sql, argument).getFirst();
    }
}
