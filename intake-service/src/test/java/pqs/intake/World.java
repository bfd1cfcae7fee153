package pqs.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import pqs.intake.practice.PracticeRows;
import pqs.intake.practice.app.PracticeImporter;
import pqs.intake.provider.Provider;
import pqs.intake.provider.ProviderCode;
import pqs.intake.provider.Site;
import pqs.intake.provider.SiteCode;
import pqs.intake.provider.app.KeepProvider;
import pqs.platform.imports.Origin;

/** The invented world of the demonstration, as the tests' services know it. Setting it up again changes nothing. */
@ApplicationScoped
public class World {

    private final PracticeImporter practiceImporter;
    private final KeepProvider keepProvider;

    World(PracticeImporter practiceImporter, KeepProvider keepProvider) {
        this.practiceImporter = practiceImporter;
        this.keepProvider = keepProvider;
    }

    public void setUp() {
        var practices = List.of(
                PracticeRows.practice("DEMO-GP1", Map.of()),
                PracticeRows.practice("DEMO-GP2", Map.of(1, "Millfield Medical Practice (invented)")),
                PracticeRows.practice("DEMO-GP3", Map.of(1, "Closed Practice (invented)", 11, "20200101", 12, "C")));
        QuarkusTransaction.requiringNew()
                .run(() -> practiceImporter.apply(
                        practices, new Origin("DEMO-OPS", "operator-1", Instant.parse("2026-09-01T09:00:00Z"))));
        keepProvider.handle(
                new Provider(
                        new ProviderCode("DEMO-AQP1"),
                        "Larkmoor Ultrasound (invented)",
                        "Larkmoor",
                        true,
                        List.of(
                                new Site(new SiteCode("DEMO-AQP1-S1"), "Larkmoor Health Centre (invented)"),
                                new Site(new SiteCode("DEMO-AQP1-S2"), "Eastbrook Clinic (invented)"))),
                Instant.parse("2026-09-01T09:00:00Z"));
        keepProvider.handle(
                new Provider(new ProviderCode("DEMO-AQP2"), "Penfold Imaging (invented)", "", true, List.of()),
                Instant.parse("2026-09-01T09:00:00Z"));
    }
}
