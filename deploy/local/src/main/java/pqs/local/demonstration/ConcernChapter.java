package pqs.local.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Practices report. Two concerns come through the API, one names a provider that nobody finds on the register, and one
 * is filled in on the real page. A concern that an earlier run reported stands and is not reported again.
 */
final class ConcernChapter {

    private static final int PAGES_LOOKED_BACK_MAX = 40;

    private final Stage stage;

    ConcernChapter(Stage stage) {
        this.stage = stage;
    }

    void play() {
        stage.story().chapter("Practices report their concerns");
        byApi(
                Cast.GP,
                concern(
                        "poor-report",
                        12,
                        "DEMO-AQP1-S1",
                        "The report describes both kidneys as normal. One of them was removed ten years ago."));
        byApi(
                Cast.OTHER_GP,
                concern(
                        "report-at-odds",
                        8,
                        "DEMO-AQP1-S2",
                        "The scan was reported as clear. A hospital scan two weeks later found a mass of four centimetres."));
        byApi(
                Cast.PRACTICE_MANAGER,
                new Concern(
                        null,
                        "Larkmore ultra sound, by the station",
                        null,
                        "delayed-report",
                        "no-harm",
                        stage.daysAgo(5),
                        "Three reports took longer than four weeks to reach us, although five days are agreed."));
        byPage(
                Cast.GP,
                concern(
                        "unsuitable-investigation",
                        3,
                        "DEMO-AQP1-S1",
                        "A second scan of the same organ within a week, with no request from us and no reason given."));
    }

    private Concern concern(String category, int daysAgo, String site, String whatHappened) {
        return new Concern(Cast.PROVIDER, null, site, category, "moderate", stage.daysAgo(daysAgo), whatHappened);
    }

    private void byApi(String reporter, Concern concern) {
        if (standsAlready(reporter, concern)) {
            return;
        }
        long begun = System.nanoTime();
        var answer = stage.api()
                .post(reporter, "/intake/api/concerns", concern.json())
                .expect(201);
        stage.story()
                .step("%s, through the API by %s: %s, accepted in %d ms"
                        .formatted(answer.text("reference"), reporter, concern.category(), millisSince(begun)));
    }

    private void byPage(String reporter, Concern concern) {
        if (standsAlready(reporter, concern)) {
            return;
        }
        long begun = System.nanoTime();
        var browser = HeadlessBrowser.find(stage.files());
        String reference = browser.isPresent()
                ? browser.get().report(stage.system().gateway(), reporter, concern)
                : new FormByHand(stage).report(reporter, concern);
        stage.story()
                .step("%s, on the page %s by %s: %s, signed in, filled in and received in %d ms"
                        .formatted(
                                reference,
                                browser.isPresent()
                                        ? "in a headless browser"
                                        : "posted by hand (no chromium was found)",
                                reporter,
                                concern.category(),
                                millisSince(begun)));
    }

    private boolean standsAlready(String reporter, Concern concern) {
        var earlier = reportedBefore(reporter, concern);
        earlier.ifPresent(found -> stage.story()
                .step("%s, %s: stands already, from an earlier run"
                        .formatted(found.path("reference").asText(), concern.category())));
        return earlier.isPresent();
    }

    /** Looks back page by page, from the newest. */
    private Optional<JsonNode> reportedBefore(String reporter, Concern concern) {
        return stage.api()
                .pages(reporter, "/intake/api/concerns")
                .limit(PAGES_LOOKED_BACK_MAX)
                .flatMap(page -> page.entries("concerns"))
                .filter(concern::matches)
                .findFirst();
    }

    private static long millisSince(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }
}
