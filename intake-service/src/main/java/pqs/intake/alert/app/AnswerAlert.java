package pqs.intake.alert.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import pqs.intake.alert.Alert;
import pqs.intake.alert.AlertId;
import pqs.intake.alert.AlertRules;
import pqs.intake.alert.Alerts;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Refused;
import pqs.platform.security.CurrentActor;

/** The practice answers what a provider told it. */
@ApplicationScoped
public class AnswerAlert {

    private final Alerts alerts;
    private final AuditTrail trail;
    private final CurrentActor actor;
    private final Clock clock;

    AnswerAlert(Alerts alerts, AuditTrail trail, CurrentActor actor, Clock clock) {
        this.alerts = alerts;
        this.trail = trail;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * @throws Refused if there is no such alert about the actor's practice, it has an answer, or this is none
     */
    @Transactional
    public Alert.Answered handle(AlertId id, @Nullable String answer, boolean identifiersChecked) {
        var alert = alerts.lock(id)
                .filter(found -> actor.get().actsFor(found.facts().practice().value()))
                .orElseThrow(ReadAlerts::notFound);
        var answered = AlertRules.answer(alert, answer, identifiersChecked, clock.instant());
        alerts.answer(answered, actor.get().subject());
        trail.record(AlertAudit.answered(answered.facts()));
        return answered;
    }
}
