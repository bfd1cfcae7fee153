package pqs.intake.feedback.http;

import java.time.Instant;
import java.time.LocalDate;
import pqs.intake.concern.Outcome;
import pqs.intake.concern.Telling;
import pqs.intake.feedback.app.WhatWeDid;
import pqs.intake.provider.Provider;

/** What a practice said and what came of it, as a page shows it. */
public record DoneRow(
        String id,
        String reference,
        String provider,
        String category,
        LocalDate occurredOn,
        Instant closedAt,
        String outcome,
        String words) {

    static DoneRow of(WhatWeDid.Done done) {
        var closed = done.concern();
        var facts = closed.facts();
        return new DoneRow(
                facts.id().toString(),
                facts.concern().reference().value(),
                done.provider().map(Provider::name).orElse("a provider that is not on the register yet"),
                facts.concern().category().label(),
                facts.concern().occurredOn(),
                closed.closed().at(),
                Telling.outcome(closed).map(Outcome.Kind::label).orElse("Handled"),
                closed.outcome().words());
    }
}
