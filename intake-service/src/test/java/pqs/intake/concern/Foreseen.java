package pqs.intake.concern;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import pqs.intake.practice.Practice;
import pqs.intake.practice.PracticeCode;
import pqs.intake.practice.PracticeState;
import pqs.intake.provider.Provider;
import pqs.intake.provider.ProviderCode;
import pqs.intake.provider.Site;
import pqs.intake.provider.SiteCode;
import pqs.platform.id.Ids;
import pqs.platform.id.ReferenceNumber;

/** A small world for tests of the rules, in which every moment and identifier is foreseen. */
public final class Foreseen {

    public static final Instant NOW = Instant.parse("2026-09-21T08:15:30.123Z");
    public static final UUID FIRST_ID = new UUID(0, 1);
    public static final ReferenceNumber FIRST_REFERENCE = ReferenceNumber.of('C', 1);

    public static final Provider LARKMOOR = new Provider(
            new ProviderCode("DEMO-AQP1"),
            "Larkmoor Ultrasound (invented)",
            "Larkmoor",
            true,
            List.of(new Site(new SiteCode("DEMO-AQP1-S1"), "Larkmoor Health Centre (invented)")));
    /** The same provider as if it were real. */
    public static final Provider REAL = new Provider(new ProviderCode("RXX"), "A real provider", "", false, List.of());

    public static final Practice HARBOUR_LANE = practice(new PracticeState.Open());

    private Foreseen() {}

    public static Practice practice(PracticeState state) {
        return new Practice(
                new PracticeCode("DEMO-GP1"),
                "Harbour Lane Surgery (invented)",
                List.of("1 Harbour Lane", "Saltmouth"),
                "ZZ1 1AA",
                "01632 960001",
                state,
                LocalDate.of(2001, 4, 1),
                "DEMO-ICB1",
                Optional.empty(),
                4);
    }

    public static Surroundings surroundings(Instant now, boolean demonstration, Practice... directory) {
        var providers = Map.of("DEMO-AQP1", LARKMOOR, "RXX", REAL);
        return new Surroundings(
                new Surroundings.Reporter("demo-gp", "DEMO-GP1"), now, demonstration, new Surroundings.World() {
                    @Override
                    public Optional<Practice> practice(String code) {
                        return List.of(directory).stream()
                                .filter(practice -> practice.code().value().equals(code))
                                .findFirst();
                    }

                    @Override
                    public Optional<Provider> provider(String code) {
                        return Optional.ofNullable(providers.get(code));
                    }
                });
    }

    /** Counts from 1. */
    public static Ids ids() {
        return new Ids() {
            private long identifiers;
            private long references;

            @Override
            public UUID next() {
                return new UUID(0, ++identifiers);
            }

            @Override
            public ReferenceNumber nextReference(char kind) {
                return ReferenceNumber.of(kind, ++references);
            }
        };
    }
}
