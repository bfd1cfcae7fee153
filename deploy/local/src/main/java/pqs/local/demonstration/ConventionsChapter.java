package pqs.local.demonstration;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the APIs and pages promise everywhere: numbers are found, nobody undoes another's change, long lists go on. */
final class ConventionsChapter {

    private final Stage stage;

    ConventionsChapter(Stage stage) {
        this.stage = stage;
    }

    void play(RaisedFlag flag) {
        stage.story().chapter("Found by its number, changed by one at a time");
        search(flag);
        crossing();
        var path = "/surveillance/api/providers?size=100";
        var pages = stage.api().pages(Cast.OPERATOR, path).toList();
        var codes = pages.stream()
                .flatMap(page -> page.entries("providers"))
                .map(provider -> provider.path("providerCode").asText())
                .toList();
        stage.story()
                .check(
                        "the register read from page to page, each provider once (%d pages)".formatted(pages.size()),
                        pages.getFirst().json().path("total").asLong(),
                        codes.stream().distinct().count());
    }

    private void search(RaisedFlag flag) {
        var typed = flag.reference().toLowerCase(Locale.ROOT).replace("-", "").replace('0', 'o');
        var path = "/surveillance/api/references/" + typed;
        var found = stage.api().get(Cast.COMMISSIONER_PERSON, path).expect(200);
        stage.story()
                .check(
                        "“%s” leads the commissioner to the page of the flag".formatted(typed),
                        found.text("page").equals("/surveillance/flags/" + flag.flagId()));
        var hidden = stage.api().get(Cast.OTHER_COMMISSIONER_PERSON, path);
        stage.story()
                .check("another commissioner is told that nothing of this number is visible", hidden.status() == 404);
    }

    /** With a version that never was, so that nothing is changed by it. */
    private void crossing() {
        var path = "/surveillance/api/providers/" + Cast.PROVIDER;
        var before = stage.api().get(Cast.COMMISSIONER_PERSON, path).expect(200);
        var stale = stage.api()
                .putSeen(
                        Cast.OPERATOR,
                        path,
                        Map.of("name", "Renamed unseen (invented)", "invented", true, "commissionerCodes", List.of()),
                        "\"999999\"");
        stage.story().check("a change made from a version that does not stand is refused", stale.status() == 412);
        var after = stage.api().get(Cast.COMMISSIONER_PERSON, path).expect(200);
        stage.story().check("and nothing was changed", after.body().equals(before.body()));
    }
}
