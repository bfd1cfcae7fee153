package pqs.intake.concern;

import java.time.LocalDate;
import java.util.Optional;

/** What a reporter puts right, read by the same rules as the report; a value is empty where there is a fault. */
public record CorrectedFacts(Optional<Category> category, Optional<Severity> severity, Optional<LocalDate> occurredOn) {

    public static CorrectedFacts read(
            Faults faults, String category, String severity, String occurredOn, LocalDate today) {
        var reader = new WhatReader(faults, today);
        return new CorrectedFacts(
                reader.category(category.strip()),
                reader.severity(severity.strip()),
                reader.occurredOn(occurredOn.strip()));
    }
}
