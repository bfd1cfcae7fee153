package pqs.intake.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pqs.intake.onward.OnwardId;
import pqs.intake.onward.OnwardOutcome;
import pqs.intake.onward.app.LearnWhatCameOfIt;
import pqs.platform.consume.EventConsumer;
import pqs.platform.event.ReceivedEvent;
import pqs.platform.event.UnreadableEvent;

/** Learns from the review service what came of what concerns became. */
@ApplicationScoped
public class ReviewConsumer implements EventConsumer {

    private static final String FOLLOWED_UP = "concern-followed-up";
    private static final String REVIEW = "review";

    private final LearnWhatCameOfIt learnWhatCameOfIt;

    ReviewConsumer(LearnWhatCameOfIt learnWhatCameOfIt) {
        this.learnWhatCameOfIt = learnWhatCameOfIt;
    }

    @Override
    public String name() {
        return "reviews";
    }

    @Override
    public String topic() {
        return "pqs.reviews.v1";
    }

    @Override
    public Set<String> types() {
        return Set.of(FOLLOWED_UP);
    }

    @Override
    public void handle(ReceivedEvent event) {
        event.requireVersion(1);
        var told = event.data().as(FollowedUpV1.class);
        learnWhatCameOfIt.handle(new OnwardId(required("onwardId", told.onwardId())), outcome(told));
    }

    static OnwardOutcome outcome(FollowedUpV1 told) {
        return new OnwardOutcome(
                OnwardOutcome.Kind.of(required("outcome", told.outcome()))
                        .orElseThrow(() -> new UnreadableEvent("outcome is none that intake knows")),
                Optional.empty(),
                required("followedUpAt", told.followedUpAt()).truncatedTo(ChronoUnit.MICROS),
                REVIEW);
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new UnreadableEvent(field + " is missing from concern-followed-up");
        }
        return value;
    }
}
