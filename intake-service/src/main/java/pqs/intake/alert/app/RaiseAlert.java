package pqs.intake.alert.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import pqs.intake.alert.Alert;
import pqs.intake.alert.AlertRules;
import pqs.intake.alert.AlertSubmission;
import pqs.intake.alert.AlertWire;
import pqs.intake.alert.Alerts;
import pqs.intake.concern.SubmissionKey;
import pqs.intake.practice.Practice;
import pqs.intake.practice.PracticeCode;
import pqs.intake.practice.Practices;
import pqs.intake.provider.ProviderCode;
import pqs.intake.search.SearchWords;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Refused;
import pqs.platform.id.Ids;
import pqs.platform.outbox.Outbox;
import pqs.platform.paging.PageRequest;
import pqs.platform.security.CurrentActor;

/** Takes what a provider worries about in a practice that refers to it. The same submission again is the same alert. */
@ApplicationScoped
public class RaiseAlert {

    private static final Logger LOG = Logger.getLogger(RaiseAlert.class);
    private static final int DRAWS_MAX = 3;
    private static final int FITTING_ROWS = 6;

    private final Alerts alerts;
    private final Practices practices;
    private final Outbox outbox;
    private final AlertWire wire;
    private final AuditTrail trail;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final AlertRules rules;

    RaiseAlert(
            Alerts alerts,
            Practices practices,
            Outbox outbox,
            AlertWire wire,
            AuditTrail trail,
            CurrentActor currentActor,
            Clock clock,
            Ids ids) {
        this.alerts = alerts;
        this.practices = practices;
        this.outbox = outbox;
        this.wire = wire;
        this.trail = trail;
        this.currentActor = currentActor;
        this.clock = clock;
        this.rules = new AlertRules(ids);
    }

    /**
     * @throws Refused naming everything that is wrong, or if the key was used for another alert
     */
    @Transactional
    public Alert handle(AlertSubmission sent, SubmissionKey key) {
        var actor = currentActor.get();
        var before = alerts.submission(actor.subject(), key);
        if (before.isPresent()) {
            return again(before.get(), sent);
        }
        var provider = ProviderCode.parse(actor.organisationCode())
                .orElseThrow(() -> Refused.notFound("Your organisation is no provider of the register."));
        for (int draw = 0; draw < DRAWS_MAX; draw++) {
            var raised = rules.decide(sent, provider, this::fitting, clock.instant());
            if (alerts.add(raised, actor.subject(), key, sent.digest())) {
                outbox.append(wire.raised(raised.facts()));
                trail.record(AlertAudit.raised(raised.facts()));
                LOG.infof("alert raised alertId=%s", raised.facts().id());
                return raised;
            }
            var winner = alerts.submission(actor.subject(), key);
            if (winner.isPresent()) {
                return again(winner.get(), sent);
            }
        }
        throw new IllegalStateException("no free reference in " + DRAWS_MAX + " draws");
    }

    private static Alert again(Alerts.Taken taken, AlertSubmission sent) {
        if (!taken.digest().equals(sent.digest())) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    "submission-key-used",
                    "This form, or this key, has already been used for another alert, which was sent. Start a new one.",
                    List.of());
        }
        return taken.alert();
    }

    private List<Practice> fitting(String typed) {
        var ofCode = PracticeCode.parse(typed).flatMap(practices::find);
        if (ofCode.isPresent()) {
            return List.of(ofCode.get());
        }
        return SearchWords.parse(typed)
                .map(words ->
                        practices.search(words, PageRequest.first(FITTING_ROWS)).rows())
                .orElse(List.of());
    }
}
