package pqs.local.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A concern from its report to what came of it: taken up, judged, the provider asked and answering, closed with an outcome that the
 * practice reads, and the practice says how it went. In a repeated run it stands closed already.
 */
final class TriageChapter {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String ASKED =
            "A report of this month describes both kidneys as normal, and one was removed ten"
                    + " years ago. Please say who read the images, and what you do so that it does not happen again.";
    private static final String ASKED_OTHER =
            "A scan of this month was reported as clear, and another one two weeks later"
                    + " showed a mass of four centimetres. Please have the images read again, and say what you find.";
    private static final String ANSWERED = "The images were of another examination of the same morning; the report was"
            + " filed under the wrong appointment.";
    private static final String ACTIONS = "Every report is compared with the request before it leaves, by two people.";
    private static final String OUTCOME = "The provider filed the report under the wrong appointment. It has two people"
            + " compare each report with its request now, and has sent you the right one.";

    private final Stage stage;

    TriageChapter(Stage stage) {
        this.stage = stage;
    }

    void play() {
        stage.story().chapter("A concern is looked into, and the practice reads what came of it");
        var concern = concernOf(Cast.GP, "poor-report");
        var id = concern.path("concernId").asText();
        acknowledged(concern.path("reference").asText());
        if (concern.path("status").asText().equals("closed")) {
            stage.story().step("it was closed already, in an earlier run");
        } else {
            takeUp(id);
            var request = ask(id);
            answer(request);
            close(id, request);
        }
        tellHowItWent(id);
        leaveOneWaiting();
    }

    /** The concern of the other practice: taken up, and its provider has been asked and has not answered yet. */
    private void leaveOneWaiting() {
        var other = concernOf(Cast.OTHER_GP, "report-at-odds");
        var id = other.path("concernId").asText();
        if (other.path("status").asText().equals("received")) {
            act(id, "acknowledgement", Map.of());
            stage.api()
                    .post(
                            Cast.QUALITY_OFFICER,
                            triage(id) + "/responses",
                            Map.of("asked", ASKED_OTHER, "share", List.of("occurred-on", "site")))
                    .expect(201);
        }
        stage.story().step("another concern waits for the provider’s answer");
    }

    /** One that the story reported, by its category. */
    private JsonNode concernOf(String reporter, String category) {
        return stage.api()
                .pages(reporter, "/intake/api/concerns")
                .flatMap(page -> page.entries("concerns"))
                .filter(concern -> concern.path("category").asText().equals(category)
                        && Cast.PROVIDER.equals(concern.path("providerCode").asText()))
                .findFirst()
                .orElseThrow(() -> new StepFailed("a concern of the story is not on the list of " + reporter));
    }

    private void acknowledged(String reference) {
        var mail = new Mail(stage.system());
        Waiting.until(
                "an e-mail to the practice about " + reference,
                LIMIT,
                () -> mail.naming(reference, Cast.GP_ADDRESS).findFirst());
        stage.story().step("the practice was told by e-mail that " + reference + " was received");
    }

    private void takeUp(String id) {
        var before = standing(id);
        stage.story().tell("to be taken up by " + before.json().path("dueAt").asText("no deadline"));
        act(id, "acknowledgement", Map.of());
        stage.story().step("the quality officer takes it up");
        act(id, "grading", Map.of("harmActual", "low", "harmPotential", "severe", "themes", List.of("lost-report")));
        stage.story().step("a person judges: low harm was done, severe harm could have been");
    }

    private String ask(String id) {
        var asked = stage.api()
                .post(
                        Cast.QUALITY_OFFICER,
                        triage(id) + "/responses",
                        Map.of("asked", ASKED, "share", List.of("occurred-on", "site")))
                .expect(201);
        stage.story().step("the provider is asked, in words written for it, to answer in time");
        return asked.text("requestId");
    }

    private void answer(String request) {
        var seen = stage.api()
                .get(Cast.PROVIDER_PERSON, "/intake/api/responses/" + request)
                .expect(200);
        stage.story()
                .check(
                        "the provider reads the question, and neither the report nor who reported it",
                        seen.body().contains("both kidneys")
                                && !seen.body().contains(Cast.GP)
                                && !seen.body().contains(Cast.PRACTICE));
        stage.api()
                .post(
                        Cast.PROVIDER_PERSON,
                        "/intake/api/responses/" + request + "/answer",
                        Map.of(
                                "words",
                                ANSWERED,
                                "actions",
                                ACTIONS,
                                "actionsOn",
                                stage.daysAgo(0).toString()))
                .expect(200);
        stage.story().step("the provider answers on its own page");
    }

    private void close(String id, String request) {
        var question = triage(id) + "/responses/" + request;
        var answered = stage.api().get(Cast.QUALITY_OFFICER, question).expect(200);
        stage.api()
                .postSeen(
                        Cast.QUALITY_OFFICER,
                        question + "/acceptance",
                        Map.of("summary", "The report was filed under the wrong appointment."),
                        answered.entityTag())
                .expect(200);
        act(id, "closure", Map.of("outcome", "changed", "words", OUTCOME));
        stage.story().step("closed with an outcome in words for the practice");
    }

    private void tellHowItWent(String id) {
        var own = stage.api().get(Cast.GP, "/intake/api/concerns/" + id).expect(200);
        stage.story()
                .check(
                        "the practice reads what came of it",
                        own.json().path("outcomeWords").asText().equals(OUTCOME));
        stage.story()
                .tell("in %d steps: %s"
                        .formatted(
                                own.json().path("steps").size(),
                                String.join(
                                        "; ",
                                        own.entries("steps")
                                                .map(step -> step.path("told").asText())
                                                .toList())));
        stage.api()
                .putAnyway(Cast.GP, "/intake/api/concerns/" + id + "/feedback", Map.of("clear", 5, "quick", 4))
                .expect(200);
        stage.story().step("and says in two answers how it went");
    }

    private void act(String id, String action, Map<String, Object> json) {
        stage.api()
                .postSeen(
                        Cast.QUALITY_OFFICER,
                        triage(id) + "/" + action,
                        json,
                        standing(id).entityTag())
                .expect(200);
    }

    private Answer standing(String id) {
        return stage.api().get(Cast.QUALITY_OFFICER, triage(id)).expect(200);
    }

    private static String triage(String id) {
        return "/intake/api/triage/" + id;
    }
}
