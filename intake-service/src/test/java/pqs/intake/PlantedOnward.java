package pqs.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import pqs.intake.concern.Cases;
import pqs.intake.concern.ConcernId;
import pqs.intake.onward.Onward;
import pqs.intake.onward.OnwardId;
import pqs.intake.onward.OnwardItems;
import pqs.intake.onward.OnwardKind;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** Says that a concern became a complaint, whoever is signed in. Once for each concern. */
@ApplicationScoped
public class PlantedOnward {

    private final OnwardItems items;
    private final Cases cases;
    private final Clock clock;
    private final Scopes scopes;

    PlantedOnward(OnwardItems items, Cases cases, Clock clock, Scopes scopes) {
        this.items = items;
        this.cases = cases;
        this.clock = clock;
        this.scopes = scopes;
    }

    /** @param owner what must not be told to strangers */
    public OnwardId of(ConcernId concern, String owner) {
        var id = new OnwardId(concern.value());
        scopes.runAs(
                new Scope.Service("test"),
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    if (items.find(id).isEmpty()) {
                        items.add(
                                new Onward(
                                        id,
                                        concern,
                                        OnwardKind.COMPLAINT,
                                        Optional.empty(),
                                        owner,
                                        LocalDate.of(2024, 9, 20),
                                        false,
                                        clock.instant(),
                                        "planted-officer",
                                        Optional.empty()),
                                cases.find(concern).orElseThrow().facts());
                    }
                }));
        return id;
    }
}
