package pqs.intake.concern.app;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import pqs.intake.concern.Cases;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernId;
import pqs.platform.audit.NotAudited;

/** Holds a case while something is done with it: first its deadlines, then the case, as firing does; then others may follow. */
@NotAudited("whoever changes a case records what was done")
@ApplicationScoped
class HeldCase {

    private final AcknowledgeConcernBy acknowledgeBy;
    private final Cases cases;
    private final List<CaseFollower> followers;

    HeldCase(AcknowledgeConcernBy acknowledgeBy, Cases cases, @All List<CaseFollower> followers) {
        this.acknowledgeBy = acknowledgeBy;
        this.cases = cases;
        this.followers = List.copyOf(followers);
    }

    @Transactional
    <T> T handle(ConcernId id, Function<ConcernCase, T> work) {
        holdDeadlines(id);
        var before = lock(id);
        var done = work.apply(before);
        follow(before);
        return done;
    }

    /** Holds two at once, in the order of their identities whichever is named first; each is followed as if held alone. */
    @Transactional
    <T> T handle(ConcernId one, ConcernId other, BiFunction<ConcernCase, ConcernCase, T> work) {
        boolean inOrder = one.value().compareTo(other.value()) < 0;
        var ordered = inOrder ? List.of(one, other) : List.of(other, one);
        ordered.forEach(this::holdDeadlines);
        var before = ordered.stream().map(this::lock).toList();
        var done = inOrder
                ? work.apply(before.getFirst(), before.getLast())
                : work.apply(before.getLast(), before.getFirst());
        before.forEach(this::follow);
        return done;
    }

    private void holdDeadlines(ConcernId id) {
        acknowledgeBy.clock().hold(id);
        followers.forEach(follower -> follower.hold(id));
    }

    private ConcernCase lock(ConcernId id) {
        return cases.lock(id).orElseThrow(ReadCase::notFound);
    }

    private void follow(ConcernCase before) {
        var after = cases.find(before.facts().id()).orElseThrow();
        if (after.facts().version() != before.facts().version()) {
            followers.forEach(follower -> follower.changed(before, after));
        }
    }
}
