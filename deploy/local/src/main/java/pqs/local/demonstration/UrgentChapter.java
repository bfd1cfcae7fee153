package pqs.local.demonstration;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

/**
 * A concern about an intimate examination that cannot wait: whoever is on call and the safeguarding lead are told at once. And the
 * other way round: a provider tells a practice what worries it. Repeated runs send the same again, which is one concern and one alert.
 */
final class UrgentChapter {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Concern CONCERN = new Concern(
            null,
            "The clinic above the chemist’s",
            null,
            "manner-of-examination",
            "not-known",
            LocalDate.of(2024, 9, 14),
            "The examination was done without a chaperone, although one was asked for, and was not explained.");

    private final Stage stage;

    UrgentChapter(Stage stage) {
        this.stage = stage;
    }

    void play() {
        stage.story().chapter("What cannot wait, and what a provider tells a practice");
        var json = CONCERN.json();
        json.put("urgent", true);
        var reference = stage.api()
                .post(Cast.PRACTICE_MANAGER, "/intake/api/concerns", json, "demonstration-urgent")
                .expect(201)
                .text("reference");
        told(reference, Cast.QUALITY_OFFICER_ADDRESS, "whoever is on call is told at once of " + reference);
        told(reference, Cast.SAFEGUARDING_ADDRESS, "the safeguarding lead is told the same day of " + reference);
        alert();
    }

    private void told(String reference, String address, String words) {
        var mail = new Mail(stage.system());
        Waiting.until(
                "an e-mail to " + address + " about " + reference,
                LIMIT,
                () -> mail.naming(reference, address).findFirst());
        stage.story().step(words);
    }

    private void alert() {
        var alert = stage.api()
                .post(
                        Cast.PROVIDER_PERSON,
                        "/intake/api/alerts",
                        Map.of(
                                "practice",
                                Cast.PRACTICE,
                                "category",
                                "incomplete-referral",
                                "happenedOn",
                                "2024-09-14",
                                "words",
                                "Three referrals of one week named no side of the body."),
                        "demonstration-alert")
                .expect(201);
        stage.story()
                .step("%s: the provider tells the practice that referrals were incomplete"
                        .formatted(alert.text("reference")));
    }
}
