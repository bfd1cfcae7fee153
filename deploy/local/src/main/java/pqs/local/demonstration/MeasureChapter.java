package pqs.local.demonstration;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How long a concern travels, measured on providers of their own: each belongs to the other commissioner, so that the
 * list of the commissioner of the story stays short.
 */
final class MeasureChapter {

    private static final String CODES = "DEMO-M";
    private static final int PROVIDERS = 40;
    private static final long LIMIT_MILLIS = 2_000;

    private final Stage stage;

    MeasureChapter(Stage stage) {
        this.stage = stage;
    }

    void play() {
        stage.story().chapter("How long it takes, measured on %d invented providers".formatted(PROVIDERS));
        var flagged = flagged();
        var providers = IntStream.rangeClosed(1, PROVIDERS)
                .mapToObj(MeasureChapter::provider)
                .filter(provider -> !flagged.contains(provider.code()))
                .toList();
        if (providers.isEmpty()) {
            stage.story().tell("measured by an earlier run on these data; measuring again needs an empty data folder");
            return;
        }
        var journeys = new Journeys(stage.system(), stage.api(), stage.daysAgo(1));
        providers.forEach(provider -> provider.register(stage.api()));
        providers.getLast().awaitInIntake(stage.api());
        var times = providers.stream().map(journeys::travel).toList();
        tell(
                "concern accepted → flag visible",
                times.size(),
                Percentiles.of(times.stream().map(Journeys.Times::toFlag)));
        tell(
                "flag raised → e-mail in the outbox",
                times.size(),
                Percentiles.of(times.stream().map(Journeys.Times::toMail)));
        stage.story()
                .check(
                        "what was reported to measure is withdrawn, so that nobody looks into it",
                        3L * times.size(),
                        Stream.of(Cast.GP, Cast.OTHER_GP)
                                .mapToLong(this::withdraw)
                                .sum());
    }

    private long withdraw(String reporter) {
        var measured = stage.api()
                .pages(reporter, "/intake/api/concerns?size=100")
                .flatMap(page -> page.entries("concerns"))
                .filter(concern -> concern.path("providerCode").asText().startsWith(CODES)
                        && concern.path("status").asText().equals("received"))
                .map(concern -> concern.path("concernId").asText())
                .toList();
        measured.forEach(id -> stage.api()
                .post(
                        reporter,
                        "/intake/api/concerns/" + id + "/withdrawal",
                        Map.of("reason", "Invented, to measure how long a concern travels."))
                .expect(200));
        return measured.size();
    }

    private void tell(String what, int count, Percentiles percentiles) {
        stage.story()
                .check(
                        "%s: half within %d ms, the slowest of %d within %d ms (under %d ms is promised)"
                                .formatted(what, percentiles.p50(), count, percentiles.p99(), LIMIT_MILLIS),
                        percentiles.p99() < LIMIT_MILLIS);
    }

    /** Those that an earlier run got to, which may have been broken off half-way. */
    private Set<String> flagged() {
        return stage.api()
                .pages(Cast.OTHER_COMMISSIONER_PERSON, "/surveillance/api/flags?size=100")
                .flatMap(page -> page.entries("flags"))
                .map(flag -> RaisedFlag.of(flag).providerCode())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static InventedProvider provider(int number) {
        return new InventedProvider(
                (CODES + "%02d").formatted(number),
                "Measuring Point %02d (invented)".formatted(number),
                "Northmere",
                Map.of(),
                Cast.OTHER_COMMISSIONER);
    }
}
