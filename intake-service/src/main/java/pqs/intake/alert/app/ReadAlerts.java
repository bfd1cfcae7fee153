package pqs.intake.alert.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pqs.intake.alert.Alert;
import pqs.intake.alert.AlertId;
import pqs.intake.alert.Alerts;
import pqs.intake.practice.Practice;
import pqs.intake.practice.Practices;
import pqs.intake.provider.Provider;
import pqs.intake.provider.Providers;
import pqs.platform.audit.AuditTrail;
import pqs.platform.audit.TrailLine;
import pqs.platform.audit.TrailReader;
import pqs.platform.fault.Refused;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;
import pqs.platform.security.CurrentActor;

/** Alerts as their provider, their practice and its commissioner see them. Others are answered that there is none. */
@ApplicationScoped
public class ReadAlerts {

    /** An alert, and both organisations as the registers have them now. */
    public record Listed(Alert alert, Optional<Practice> practice, Optional<Provider> provider) {}

    /**
     * One in full.
     *
     * @param mayAnswer it is about the actor's practice, which has not answered
     * @param trail who has seen or changed it, newest first
     */
    public record Detail(Listed listed, boolean mayAnswer, List<TrailLine> trail) {
        public Detail {
            trail = List.copyOf(trail);
        }
    }

    private final Alerts alerts;
    private final Practices practices;
    private final Providers providers;
    private final AuditTrail trail;
    private final TrailReader reader;
    private final CurrentActor actor;

    ReadAlerts(
            Alerts alerts,
            Practices practices,
            Providers providers,
            AuditTrail trail,
            TrailReader reader,
            CurrentActor actor) {
        this.alerts = alerts;
        this.practices = practices;
        this.providers = providers;
        this.trail = trail;
        this.reader = reader;
        this.actor = actor;
    }

    @Transactional
    public Slice<Listed> list(PageRequest<UUID> page) {
        return alerts.list(page).map(this::listed);
    }

    /** Empty if there is none of this number, or it is not the actor's to see. */
    @Transactional
    public Optional<AlertId> find(ReferenceNumber reference) {
        return alerts.find(reference).map(alert -> alert.facts().id());
    }

    /**
     * @throws Refused if there is none, or it is not the actor's to see
     */
    @Transactional
    public Detail detail(AlertId id) {
        var alert = alerts.find(id).orElseThrow(ReadAlerts::notFound);
        trail.record(AlertAudit.read(alert.facts()));
        boolean mayAnswer = alert instanceof Alert.Raised
                && actor.get().actsFor(alert.facts().practice().value());
        return new Detail(listed(alert), mayAnswer, reader.of(AlertAudit.subject(alert.facts())));
    }

    private Listed listed(Alert alert) {
        return new Listed(
                alert,
                practices.find(alert.facts().practice()),
                providers.find(alert.facts().provider()));
    }

    static Refused notFound() {
        return Refused.notFound("There is no such alert, or it is not yours to see.");
    }
}
