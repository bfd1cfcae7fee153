package pqs.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import pqs.intake.alert.Alert;
import pqs.intake.alert.AlertCategory;
import pqs.intake.alert.AlertFacts;
import pqs.intake.alert.AlertId;
import pqs.intake.alert.Alerts;
import pqs.intake.concern.SubmissionKey;
import pqs.intake.practice.PracticeCode;
import pqs.intake.provider.ProviderCode;
import pqs.platform.id.Ids;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** Keeps an alert of DEMO-AQP1, about DEMO-GP1 where nothing else is said, whoever is signed in. The same key is the same alert. */
@ApplicationScoped
public class PlantedAlert {

    private static final String RAISED_BY = "planted-provider";

    private final Alerts alerts;
    private final Scopes scopes;
    private final Ids ids;

    PlantedAlert(Alerts alerts, Scopes scopes, Ids ids) {
        this.alerts = alerts;
        this.scopes = scopes;
        this.ids = ids;
    }

    public AlertId raise(String key, String words) {
        return raise("DEMO-GP1", key, words);
    }

    public AlertId raise(String practice, String key, String words) {
        var facts = new AlertFacts(
                new AlertId(ids.next()),
                ids.nextReference('A'),
                new ProviderCode("DEMO-AQP1"),
                new PracticeCode(practice),
                "DEMO-ICB1",
                AlertCategory.INCOMPLETE,
                LocalDate.of(2024, 9, 14),
                Instant.parse("2024-09-15T09:00:00Z"));
        var submission = new SubmissionKey(key);
        return scopes.callAs(
                new Scope.Organisations(RAISED_BY, Set.of("DEMO-AQP1")),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    alerts.add(new Alert.Raised(facts, words), RAISED_BY, submission, "planted");
                    return alerts.submission(RAISED_BY, submission)
                            .orElseThrow()
                            .alert()
                            .facts()
                            .id();
                }));
    }
}
