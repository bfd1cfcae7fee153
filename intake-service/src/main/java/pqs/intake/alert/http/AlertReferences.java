package pqs.intake.alert.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import pqs.intake.alert.app.ReadAlerts;
import pqs.platform.http.reference.ReferenceOwner;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.security.CurrentActor;

/** Finds alerts by the number that people quote. */
@ApplicationScoped
class AlertReferences implements ReferenceOwner {

    private final ReadAlerts alerts;
    private final CurrentActor actor;

    AlertReferences(ReadAlerts alerts, CurrentActor actor) {
        this.alerts = alerts;
        this.actor = actor;
    }

    @Override
    public char kind() {
        return 'A';
    }

    @Override
    public Optional<String> pageOf(ReferenceNumber reference) {
        var who = actor.get();
        boolean may = who.may("alerts.raise") || who.may("alerts.read") || who.may("concerns.triage");
        return may ? alerts.find(reference).map(id -> "/intake/alerts/" + id) : Optional.empty();
    }
}
