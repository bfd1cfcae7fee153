package pqs.intake.response.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.app.CaseFollower;
import pqs.intake.provider.ProviderCode;
import pqs.intake.provider.ProviderPlace;
import pqs.intake.response.ResponseRequest;
import pqs.intake.response.ResponseRequests;

/**
 * When a concern is closed, withdrawn or merged into another, or turns out to be about another provider, no answer to it is waited
 * for, and the provider no longer sees the patient reference. What it reads of that says nothing of the other concern.
 */
@ApplicationScoped
class FollowCase implements CaseFollower {

    private static final Logger LOG = Logger.getLogger(FollowCase.class);

    private final ResponseRequests requests;
    private final AnswerBy answerBy;
    private final SettleRequest settle;
    private final ReleasePatient release;
    private final Clock clock;

    FollowCase(
            ResponseRequests requests, AnswerBy answerBy, SettleRequest settle, ReleasePatient release, Clock clock) {
        this.requests = requests;
        this.answerBy = answerBy;
        this.settle = settle;
        this.release = release;
        this.clock = clock;
    }

    @Override
    public void hold(ConcernId concern) {
        requests.openOf(concern)
                .map(open -> answerBy.lock(open.facts().id()))
                .ifPresent(held -> LOG.debugf("deadline held concernId=%s there=%s", concern, held.isPresent()));
    }

    @Override
    public void changed(ConcernCase before, ConcernCase after) {
        var now = clock.instant();
        boolean another = provider(before.facts()).isPresent()
                && !provider(before.facts()).equals(provider(after.facts()));
        switch (after) {
            case ConcernCase.Withdrawn _ -> end(after.facts(), "The concern was withdrawn", now);
            case ConcernCase.Closed _ -> end(after.facts(), "The concern was closed", now);
            case ConcernCase.Merged _ -> end(after.facts(), "It is handled together with another concern", now);
            case ConcernCase.Received _, ConcernCase.Acknowledged _ -> {
                if (another) {
                    end(after.facts(), "It turned out to be about another provider", now);
                }
            }
        }
    }

    private void end(CaseFacts facts, String why, Instant now) {
        // First, so that it says why; with its question it would end too.
        release.endFor(facts, why, now);
        over(facts, why, now);
    }

    private void over(CaseFacts facts, String why, Instant now) {
        requests.openOf(facts.id()).ifPresent(open -> {
            var deadline = answerBy.lock(open.facts().id());
            if (requests.lock(open.facts().id()).orElseThrow() instanceof ResponseRequest.Waiting waiting) {
                answerBy.settle(deadline, now);
                settle.withdrawn(waiting, facts, why, now);
            }
        });
    }

    private static Optional<ProviderCode> provider(CaseFacts facts) {
        return facts.place().map(ProviderPlace::provider);
    }
}
