package pqs.intake.similar.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.http.Audience;
import pqs.intake.concern.http.ConcernPanel;
import pqs.intake.similar.app.FindSimilar;
import pqs.intake.similar.app.FollowMerged;
import pqs.platform.security.CurrentActor;

/** Similar concerns, and what was put together, on the page of those who triage. */
@ApplicationScoped
class SimilarPanel implements ConcernPanel {

    private static final int ORDER = 30;

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        /**
         * @param into the concern that this one was merged into, if it was
         * @param mergedInto those merged into this one
         * @param address of the page on which it is put together with another
         */
        static native TemplateInstance panel(
                List<SimilarRow> similar,
                Optional<MergedRow> into,
                List<MergedRow> mergedInto,
                boolean mayMerge,
                String address);
    }

    private final FindSimilar findSimilar;
    private final FollowMerged followMerged;
    private final CurrentActor actor;

    SimilarPanel(FindSimilar findSimilar, FollowMerged followMerged, CurrentActor actor) {
        this.findSimilar = findSimilar;
        this.followMerged = followMerged;
        this.actor = actor;
    }

    /** A concern at the other end. */
    public record MergedRow(String reference, String address) {

        static MergedRow of(ConcernCase other) {
            var concern = other.facts().concern();
            return new MergedRow(concern.reference().value(), "/intake/triage/" + concern.id());
        }
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean shownTo(Audience audience) {
        return audience == Audience.COMMISSIONER;
    }

    @Override
    public Optional<TemplateInstance> of(ConcernId concern, Audience audience) {
        var into = followMerged.into(concern).map(MergedRow::of);
        var mergedInto =
                followMerged.mergedInto(concern).stream().map(MergedRow::of).toList();
        var similar = into.isPresent()
                ? List.<SimilarRow>of()
                : findSimilar.of(concern).stream().map(SimilarRow::of).toList();
        return Optional.of(Templates.panel(
                similar, into, mergedInto, actor.get().may("concerns.triage"), "/intake/triage/" + concern));
    }
}
