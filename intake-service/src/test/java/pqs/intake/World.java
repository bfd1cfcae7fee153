package pqs.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import pqs.intake.practice.PracticeRows;
import pqs.intake.practice.app.ImportPractices;
import pqs.intake.practice.csv.PracticeFile;
import pqs.intake.provider.Provider;
import pqs.intake.provider.ProviderCode;
import pqs.intake.provider.Site;
import pqs.intake.provider.SiteCode;
import pqs.intake.provider.app.KeepProvider;

/** The invented world of the demonstration, as the tests' services know it. Setting it up again changes nothing. */
@ApplicationScoped
public class World {

    private final ImportPractices importPractices;
    private final KeepProvider keepProvider;

    World(ImportPractices importPractices, KeepProvider keepProvider) {
        this.importPractices = importPractices;
        this.keepProvider = keepProvider;
    }

    public void setUp() {
        var file = PracticeRows.csv("DEMO-GP1", Map.of())
                + PracticeRows.csv("DEMO-GP2", Map.of(1, "Millfield Medical Practice (invented)"))
                + PracticeRows.csv("DEMO-GP3", Map.of(1, "Closed Practice (invented)", 11, "20200101", 12, "C"));
        importPractices.handle(new PracticeFile(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
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
