package pqs.intake.alert.http;

import java.time.Instant;
import java.time.LocalDate;
import pqs.intake.alert.Alert;
import pqs.intake.alert.app.ReadAlerts;
import pqs.intake.practice.Practice;
import pqs.intake.provider.Provider;

/** An alert as a page shows it. */
public record AlertRow(
        String id,
        String reference,
        String practice,
        String practiceCode,
        String provider,
        String category,
        LocalDate happenedOn,
        Instant raisedAt,
        boolean answered) {

    static AlertRow of(ReadAlerts.Listed listed) {
        var facts = listed.alert().facts();
        return new AlertRow(
                facts.id().toString(),
                facts.reference().value(),
                listed.practice().map(Practice::name).orElse(facts.practice().value()),
                facts.practice().value(),
                listed.provider().map(Provider::name).orElse(facts.provider().value()),
                facts.category().label(),
                facts.happenedOn(),
                facts.raisedAt(),
                listed.alert() instanceof Alert.Answered);
    }

    public String address() {
        return "/intake/alerts/" + id;
    }

    public String answerAddress() {
        return address() + "/answer";
    }
}
