package pqs.intake.onward.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pqs.intake.onward.Onward;
import pqs.intake.onward.OnwardOutcome;
import pqs.intake.onward.StatutoryBody;

/** What concerns became, as the API answers it. */
final class OnwardViews {

    private OnwardViews() {}

    /** All that a concern became, in the order in which it began. */
    public record OnwardListView(List<OnwardView> became) {
        public OnwardListView {
            became = List.copyOf(became);
        }
    }

    /**
     * One thing that a concern became.
     *
     * @param state open, or outcome-known
     */
    public record OnwardView(
            UUID onwardId,
            String kind,
            @Nullable String body,
            String owner,
            LocalDate beganOn,
            boolean sensitive,
            @Schema(enumeration = {"open", "outcome-known"}) String state,
            @Nullable String outcome,
            @Nullable String outcomeWords,
            @Nullable Instant outcomeAt) {}

    static OnwardListView list(List<Onward> items) {
        return new OnwardListView(items.stream().map(OnwardViews::one).toList());
    }

    static OnwardView one(Onward item) {
        var outcome = item.outcome();
        return new OnwardView(
                item.id().value(),
                item.kind().code(),
                item.body().map(StatutoryBody::code).orElse(null),
                item.owner(),
                item.beganOn(),
                item.sensitive(),
                outcome.isPresent() ? "outcome-known" : "open",
                outcome.map(known -> known.kind().code()).orElse(null),
                outcome.flatMap(OnwardOutcome::words).orElse(null),
                outcome.map(OnwardOutcome::at).orElse(null));
    }
}
