package pqs.local.demonstration;

import java.util.List;
import java.util.Map;

/** Practices are shown how to report; who came is on record, because it explains who reports. Repeated runs record it once. */
final class TrainingChapter {

    private final Stage stage;

    TrainingChapter(Stage stage) {
        this.stage = stage;
    }

    void play() {
        stage.story().chapter("Practices learn how to report");
        var session = stage.api()
                .post(
                        Cast.QUALITY_OFFICER,
                        "/intake/api/training",
                        Map.of(
                                "kind", "how-to-report",
                                "title", "How to report a concern in two minutes",
                                "heldOn", "2024-10-14",
                                "runBy", "Quality team of the board"))
                .expect(201)
                .text("sessionId");
        stage.api()
                .post(
                        Cast.QUALITY_OFFICER,
                        "/intake/api/training/" + session + "/attendance",
                        Map.of("attendance", List.of(Map.of("practiceCode", Cast.PRACTICE, "staff", 4))))
                .expect(200);
        stage.story().step("4 of %s came, and its page says so".formatted(Cast.PRACTICE));
    }
}
