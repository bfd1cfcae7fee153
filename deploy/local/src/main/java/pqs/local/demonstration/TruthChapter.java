package pqs.local.demonstration;

/** Looks behind the APIs, into the databases themselves, whether everything is as the story says. */
final class TruthChapter {

    private final Stage stage;

    TruthChapter(Stage stage) {
        this.stage = stage;
    }

    void play() {
        stage.story().chapter("Is it true? Counted in the databases themselves");
        stage.story()
                .check(
                        "real practices in the directory",
                        PracticeChapter.REAL_ROWS,
                        stage.count("intake", "select count(*) from practice where code not like 'DEMO-%'"));
        stage.story()
                .check(
                        "real providers with observations",
                        ProviderChapter.OBSERVED_PROVIDERS,
                        stage.count(
                                "surveillance",
                                "select count(distinct provider_code) from observation where provider_code not like 'DEMO-%'"));
        stage.story()
                .check(
                        "flags on real organisations, which the rule forbids",
                        0,
                        stage.count("surveillance", "select count(*) from flag where provider_code not like 'DEMO-%'"));
        stage.story()
                .check(
                        "concerns about real organisations",
                        0,
                        stage.count("intake", "select count(*) from concern where provider_code not like 'DEMO-%'"));
    }
}
