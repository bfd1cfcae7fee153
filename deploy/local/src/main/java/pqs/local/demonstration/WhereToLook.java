package pqs.local.demonstration;

/** The pages that the story leads to, and as whom to open them. */
final class WhereToLook {

    private final Stage stage;

    WhereToLook(Stage stage) {
        this.stage = stage;
    }

    void tell(RaisedFlag flag) {
        var story = stage.story();
        story.chapter("Look for yourself: open a page and choose whom to sign in as");
        page("General practitioner", "/intake/concerns");
        page("Quality officer", "/intake/triage");
        page("Provider", "/intake/responses");
        page("Commissioner", "/surveillance/flags/" + flag.flagId());
        page("Commissioner", "/surveillance/providers/RF4");
        page("Commissioner", "/review/reviews");
        page("Operator", "/notifications/people");
        page("Anybody", "/outbox");
    }

    private void page(String who, String path) {
        stage.story().tell("%-22s %s".formatted(who, stage.page(path)));
    }
}
