package pqs.intake.lfpse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.Categories;
import pqs.intake.concern.ConcernFacts;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.Severity;
import pqs.intake.concern.Source;
import pqs.intake.practice.PracticeCode;
import pqs.intake.provider.ProviderCode;
import pqs.intake.provider.ProviderPlace;
import pqs.intake.provider.SiteCode;
import pqs.platform.id.ReferenceNumber;

/** Events for tests, each as a document of the examples. */
final class Events {

    private static final String WORDS = "The report said normal; a second scan two weeks later showed a mass.";

    private Events() {}

    /** A provider of the register, at a site; everything answered. */
    static Event reviewed() {
        var codes = Map.ofEntries(
                Map.entry("physical-harm", "3"),
                Map.entry("psychological-harm", "2"),
                Map.entry("association", "4"),
                Map.entry("incident", "y"),
                Map.entry("worry", "5"),
                Map.entry("process", "4"),
                Map.entry("detection", "6"),
                Map.entry("service", "1"),
                Map.entry("place", "5"),
                Map.entry("role", "4"),
                Map.entry("involvement", "2"));
        var place = new ProviderPlace.AtSite(new ProviderCode("DEMO-AQP1"), new SiteCode("DEMO-AQP1-S1"));
        return new Event(
                facts("DEMO-GP1", Optional.of(place), Severity.MODERATE, false),
                new Answers(WORDS, Optional.of("The scan was repeated at a hospital."), codes, false),
                true,
                Optional.of("Larkmoor Ultrasound (invented)"),
                Optional.empty(),
                Optional.of("Larkmoor Health Centre (invented)"));
    }

    /** A provider as typed, a reporter who wants to stay unknown, nothing answered. */
    static Event draft() {
        return new Event(
                facts("DEMO-GP1", Optional.empty(), Severity.NOT_KNOWN, true),
                new Answers(WORDS, Optional.empty(), Map.of(), false),
                false,
                Optional.empty(),
                Optional.of("Penfold Imaging, Eastbrook"),
                Optional.empty());
    }

    /** Codes as ODS issues them. */
    static Event byOdsCodes() {
        var place = new ProviderPlace.AtSite(new ProviderCode("ZZ9"), new SiteCode("ZZ901"));
        return new Event(
                facts("Z99999", Optional.of(place), Severity.SEVERE, false),
                new Answers(WORDS, Optional.empty(), Map.of("physical-harm", "2"), false),
                true,
                Optional.of("An organisation that ODS does not have"),
                Optional.empty(),
                Optional.of("Its site"));
    }

    private static CaseFacts facts(
            String practice, Optional<ProviderPlace> place, Severity severity, boolean confidential) {
        var concern = new ConcernFacts(
                new ConcernId(new UUID(0, 7)),
                ReferenceNumber.of('C', 7),
                new PracticeCode(practice),
                Categories.of("poor-report").orElseThrow(),
                severity,
                LocalDate.of(2026, 9, 14),
                Instant.parse("2026-09-21T08:15:30.123Z"));
        return new CaseFacts(
                concern, place, "DEMO-ICB1", "gp-1", Source.GENERAL_PRACTICE, false, confidential, Set.of(), 1);
    }
}
