package pqs.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import pqs.intake.concern.Cases;
import pqs.intake.concern.ConcernId;
import pqs.intake.provider.ProviderCode;
import pqs.intake.response.Question;
import pqs.intake.response.RequestFacts;
import pqs.intake.response.RequestId;
import pqs.intake.response.ResponseRequest;
import pqs.intake.response.ResponseRequests;
import pqs.intake.response.SharedFacts;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** A question to DEMO-AQP1 about a concern, as if DEMO-ICB1 had asked it. Planting it again changes nothing. */
@ApplicationScoped
public class PlantedQuestion {

    public static final String WORDS = "Planted words of a question that no stranger may read.";

    private final ResponseRequests requests;
    private final Cases cases;
    private final Scopes scopes;

    PlantedQuestion(ResponseRequests requests, Cases cases, Scopes scopes) {
        this.requests = requests;
        this.cases = cases;
        this.scopes = scopes;
    }

    public RequestId ask(ConcernId concern) {
        return scopes.callAs(
                new Scope.Service("test"),
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> requests.openOf(concern)
                                .map(open -> open.facts().id())
                                .orElseGet(() -> asked(concern))));
    }

    private RequestId asked(ConcernId concern) {
        var category = cases.find(concern).orElseThrow().facts().concern().category();
        var id = new RequestId(UUID.fromString("0197ffff-0000-7000-8000-00000000a5ed"));
        var nothing = new SharedFacts(category, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        requests.add(new ResponseRequest.Requested(
                new RequestFacts(
                        id,
                        ReferenceNumber.of('Q', 424_242),
                        concern,
                        new ProviderCode("DEMO-AQP1"),
                        "DEMO-ICB1",
                        new Question(WORDS, false, nothing, false),
                        true,
                        Instant.parse("2026-09-21T09:00:00Z"),
                        "officer-1",
                        Instant.parse("2036-10-05T16:00:00Z"),
                        1),
                Optional.empty()));
        return id;
    }
}
