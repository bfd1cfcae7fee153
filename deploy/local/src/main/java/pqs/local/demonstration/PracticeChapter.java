package pqs.local.demonstration;

/** Fills the practice directory: the whole real ODS file, then the two invented practices that will report. */
final class PracticeChapter {

    static final int REAL_ROWS = 12_922;

    private final Stage stage;

    PracticeChapter(Stage stage) {
        this.stage = stage;
    }

    void play() {
        stage.story().chapter("The directory of practices, from the real ODS file");
        national().tell(stage.story(), "ODS practice file", REAL_ROWS);
        InventedPractices.enter(stage.api())
                .tell(stage.story(), "two invented practices, which will report", InventedPractices.count());
        var again = national();
        stage.story()
                .check(
                        "the ODS practice file again changes nothing (%.1f s)".formatted(again.seconds()),
                        again.holdsAll(REAL_ROWS) && again.unchanged() == REAL_ROWS);
    }

    private ImportReport national() {
        return stage.send(
                "intake", "practices", "epraccur_2015-11-27.csv", stage.files().practices());
    }
}
