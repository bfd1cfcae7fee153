package pqs.local.demonstration;

import java.util.Map;
import java.util.stream.IntStream;

/**
 * How long a concern travels, measured on providers of their own: each belongs to the other commissioner, so that the
 * list of the commissioner of the story stays short.
 */
final class MeasureChapter {

    private static final int PROVIDERS = 40;
    private static final long LIMIT_MILLIS = 2_000;

    private final Stage stage;

    MeasureChapter(Stage stage) {
        this.stage = stage;
    }

    void play() {
        stage.story().chapter("How long it takes, measured on %d invented providers".formatted(PROVIDERS));
        if (measuredBefore()) {
            stage.story().tell("measured by an earlier run on these data; measuring again needs an empty data folder");
            return;
        }
        var journeys = new Journeys(stage.system(), stage.api(), stage.daysAgo(1));
        var providers = IntStream.rangeClosed(1, PROVIDERS)
                .mapToObj(MeasureChapter::provider)
                .toList();
        providers.forEach(provider -> provider.register(stage.api()));
        providers.getLast().awaitInIntake(stage.api());
        var times = providers.stream().map(journeys::travel).toList();
        tell("concern accepted → flag visible", Percentiles.of(times.stream().map(Journeys.Times::toFlag)));
        tell("flag raised → e-mail in the outbox", Percentiles.of(times.stream().map(Journeys.Times::toMail)));
    }

    private void tell(String what, Percentiles percentiles) {
        stage.story()
                .check(
                        "%s: half within %d ms, 99 of 100 within %d ms (under %d ms is promised)"
                                .formatted(what, percentiles.p50(), percentiles.p99(), LIMIT_MILLIS),
                        percentiles.p99() < LIMIT_MILLIS);
    }

    private boolean measuredBefore() {
        return stage.api()
                        .get(
                                Cast.OPERATOR,
                                "/surveillance/api/providers/" + provider(1).code())
                        .status()
                == 200;
    }

    private static InventedProvider provider(int number) {
        return new InventedProvider(
                "DEMO-M%02d".formatted(number),
                "Measuring Point %02d (invented)".formatted(number),
                "Northmere",
                Map.of(),
                Cast.OTHER_COMMISSIONER);
    }
}
