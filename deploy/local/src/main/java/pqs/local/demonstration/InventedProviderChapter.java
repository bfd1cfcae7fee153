package pqs.local.demonstration;

import java.util.Map;
import java.util.TreeMap;

/** Two ultrasound providers that do not exist; every concern of the demonstration is about them. */
final class InventedProviderChapter {

    static final InventedProvider LARKMOOR = new InventedProvider(
            Cast.PROVIDER,
            "Larkmoor Ultrasound (invented)",
            "Larkmoor",
            new TreeMap<>(Map.of(
                    "DEMO-AQP1-S1",
                    "Larkmoor Health Centre (invented)",
                    "DEMO-AQP1-S2",
                    "Eastbrook Clinic (invented)")),
            Cast.COMMISSIONER);

    private static final InventedProvider PENFOLD = new InventedProvider(
            Cast.OTHER_PROVIDER,
            "Penfold Imaging (invented)",
            "Penfold",
            Map.of("DEMO-AQP2-S1", "Penfold Station Road (invented)"),
            Cast.COMMISSIONER);

    private final Stage stage;

    InventedProviderChapter(Stage stage) {
        this.stage = stage;
    }

    void play() {
        stage.story().chapter("Two invented ultrasound providers join the register");
        for (var provider : new InventedProvider[] {LARKMOOR, PENFOLD}) {
            provider.register(stage.api());
            var after = provider.awaitInIntake(stage.api());
            stage.story()
                    .step("%s, %s: practices can choose it after %s"
                            .formatted(provider.name(), provider.code(), Story.words(after)));
        }
    }
}
