package pqs.review.review.app;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditSubject;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.id.Ids;
import pqs.platform.security.Actor;
import pqs.review.flag.Flag;
import pqs.review.flag.Flags;
import pqs.review.flag.Handling;
import pqs.review.review.OpenedReviews;
import pqs.review.review.Review;
import pqs.review.review.ReviewId;
import pqs.review.review.ReviewState;
import pqs.review.review.Reviews;
import pqs.review.review.Submission;

/**
 * Opens a review from a flag. A person decides; this only sees to it that the flag is known, concerns the person's
 * organisation and has no open review yet. The row of the flag is held throughout, so of two people at once the second
 * meets the first one's review.
 */
@ApplicationScoped
public class OpenReview {

    private static final Logger LOG = Logger.getLogger(OpenReview.class);
    private static final char REFERENCE_KIND = 'R';

    private final Flags flags;
    private final Reviews reviews;
    private final OpenedReviews openedReviews;
    private final Ids ids;
    private final Clock clock;
    private final MeterRegistry meters;
    private final AuditTrail trail;

    public OpenReview(
            Flags flags,
            Reviews reviews,
            OpenedReviews openedReviews,
            Ids ids,
            Clock clock,
            MeterRegistry meters,
            AuditTrail trail) {
        this.trail = trail;
        this.flags = flags;
        this.reviews = reviews;
        this.openedReviews = openedReviews;
        this.ids = ids;
        this.clock = clock;
        this.meters = meters;
    }

    @Transactional
    public Review handle(Submission submission, Actor actor) {
        var flag = flags.findForTakingUp(submission.flag())
                .filter(known -> known.concernsAnyOf(actor.organisations()))
                .orElseThrow(OpenReview::flagNotKnown);
        var earlier = reviews.findSubmitted(actor.subject(), submission.id());
        if (earlier.isPresent()) {
            return earlier.filter(submission::isOf).orElseThrow(OpenReview::submissionIdUsed);
        }
        return switch (flag.handling()) {
            case Handling.UnderReview by -> throw underReview(by, actor);
            case Handling.NotTakenUp free -> open(submission, actor, flag, free);
        };
    }

    private Review open(Submission submission, Actor actor, Flag flag, Handling.NotTakenUp free) {
        var opened = new ReviewState.Opened(clock.instant(), actor.subject());
        var review = new Review(
                new ReviewId(ids.next()),
                ids.nextReference(REFERENCE_KIND),
                flag.id(),
                flag.providerCode(),
                actor.organisationCode(),
                submission.reason(),
                submission.id(),
                opened);
        if (!reviews.add(review)) {
            throw submissionIdUsed();
        }
        flags.takenUp(flag.id(), free.takeUp(review.reference(), review.organisationCode()));
        openedReviews.announce(review, opened);
        trail.record(AuditEntry.change(
                        "review.opened", AuditSubject.of("review", review.id().value()))
                .with("reference", review.reference())
                .with("flag", flag.id().value())
                .ownedBy(review.organisationCode()));
        meters.counter("pqs.review.opened").increment();
        LOG.infof("review opened reviewId=%s reference=%s flagId=%s", review.id(), review.reference(), flag.id());
        return review;
    }

    /** Another organisation's flag and one not heard of yet get the same answer, so that it gives nothing away. */
    private static Refused flagNotKnown() {
        return new Refused(
                Refused.Kind.NOT_FOUND,
                "flag-not-known",
                "This flag is not known here.",
                List.of(new Fault(
                        "flagId",
                        "flag-not-known",
                        "If the flag was raised a moment ago, wait a few seconds and try again. Otherwise start from"
                                + " the page of a flag about a provider that your organisation uses.")));
    }

    /** Another organisation's review cannot be seen from here, so nobody is sent to it. */
    private static Refused underReview(Handling.UnderReview by, Actor actor) {
        var whatToDo = actor.actsFor(by.organisationCode())
                ? "You find it among your organisation's reviews."
                : "It belongs to " + by.organisationCode() + " and is not shown here; ask them about it by its number.";
        return new Refused(
                Refused.Kind.CONFLICT,
                "review-already-open",
                "A review is already open from this flag: " + by.review() + ", opened by " + by.organisationCode()
                        + ".",
                List.of(new Fault(
                        "flagId",
                        "review-already-open",
                        "Review " + by.review() + " is already open from this flag. " + whatToDo)));
    }

    private static Refused submissionIdUsed() {
        return new Refused(
                Refused.Kind.CONFLICT,
                "submission-id-used",
                "This form has been sent before with other content.",
                List.of(new Fault("submissionId", "submission-id-used", "Start again from the page of the flag.")));
    }
}
