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
        ImportReport.of(stage.api()
                        .postCsv(
                                Cast.OPERATOR,
                                "/intake/api/practices/imports",
                                stage.files().practices()))
                .tell(stage.story(), "ODS practice file", REAL_ROWS);
        ImportReport.of(InventedPractices.enter(stage.api()))
                .tell(stage.story(), "two invented practices, which will report", InventedPractices.count());
    }
}
