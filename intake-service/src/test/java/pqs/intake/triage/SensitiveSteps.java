package pqs.intake.triage;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.Step;
import pqs.intake.concern.StepKind;
import pqs.intake.concern.Steps;
import pqs.platform.id.Ids;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** Steps that other features write, none of them marked as sensitive by whoever wrote it: the practice must not be told all the same. */
@ApplicationScoped
class SensitiveSteps {

    private final Steps steps;
    private final Scopes scopes;
    private final Clock clock;
    private final Ids ids;

    SensitiveSteps(Steps steps, Scopes scopes, Clock clock, Ids ids) {
        this.steps = steps;
        this.scopes = scopes;
        this.clock = clock;
        this.ids = ids;
    }

    void everyKindThatOthersWrite(String concern) {
        var kinds = EnumSet.range(StepKind.RESPONSE_REQUESTED, StepKind.UNMERGED_OUT);
        scopes.runAs(
                new Scope.Service("test"),
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    for (var kind : kinds) {
                        steps.add(new Step(
                                ids.next(),
                                new ConcernId(UUID.fromString(concern)),
                                clock.instant(),
                                kind,
                                "officer-1",
                                "DEMO-ICB1",
                                false,
                                Optional.of("A secret note.")));
                    }
                }));
    }
}
