package pqs.intake.similar.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.http.Audience;
import pqs.intake.concern.http.ConcernPanel;
import pqs.intake.similar.app.FollowMerged;

/**
 * What the reporter of a concern that was put together with another is told: how the one that goes on stands, in words that are the
 * same for everybody. Neither whose it is nor anything that is written in it; and where nobody may be tipped off of either, no more
 * than that it was handled, once it was.
 */
@ApplicationScoped
class MergedPanel implements ConcernPanel {

    private static final int ORDER = 30;
    private static final String LOOKED_INTO = "Somebody is looking into both.";

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance panel(String news);

        static native TemplateInstance handled();
    }

    private final FollowMerged followMerged;

    MergedPanel(FollowMerged followMerged) {
        this.followMerged = followMerged;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean shownTo(Audience audience) {
        return audience == Audience.REPORTER;
    }

    @Override
    public Optional<TemplateInstance> of(ConcernId concern, Audience audience) {
        return followMerged.goesOnOf(concern).flatMap(MergedPanel::told);
    }

    private static Optional<TemplateInstance> told(FollowMerged.GoesOn goesOn) {
        boolean handled = goesOn.end() instanceof ConcernCase.Closed closed
                && goesOn.isSensitiveAt(closed.closed().at());
        return handled ? Optional.of(Templates.handled()) : news(goesOn).map(Templates::panel);
    }

    /** Empty where nobody may be tipped off; where that was recognised later, what was told before stays, and tells no more. */
    static Optional<String> news(FollowMerged.GoesOn goesOn) {
        if (goesOn.isSensitiveAt(goesOn.merged().merged().at())) {
            return Optional.empty();
        }
        boolean tellsNoMore = goesOn.isSensitive() && goesOn.end() instanceof ConcernCase.Open;
        return Optional.of(tellsNoMore ? LOOKED_INTO : news(goesOn.end()));
    }

    private static String news(ConcernCase end) {
        return switch (end) {
            case ConcernCase.Received _ -> "Somebody will look into both.";
            case ConcernCase.Acknowledged _ -> LOOKED_INTO;
            case ConcernCase.Closed closed ->
                "This came of it: " + closed.outcome().kind().label() + ".";
            case ConcernCase.Withdrawn _ -> "Yours will be looked into by itself.";
            case ConcernCase.Merged _ -> throw new IllegalArgumentException("the end of a chain is not merged");
        };
    }
}
