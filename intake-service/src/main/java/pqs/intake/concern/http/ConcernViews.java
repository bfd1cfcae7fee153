package pqs.intake.concern.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.Concern;
import pqs.intake.concern.app.OwnConcerns;
import pqs.intake.concern.app.UnlinkedQueue;
import pqs.intake.provider.Provider;
import pqs.intake.provider.SiteCode;
import pqs.platform.http.paging.PageLinks;
import pqs.platform.http.paging.Paged;
import pqs.platform.paging.Slice;

/** Concerns as the API answers them. */
final class ConcernViews {

    static final String RECEIVED = "received";

    /** The answer to a report. */
    public record ReceiptView(UUID concernId, String reference, String status) {}

    /** A concern without its narrative. */
    public record ConcernView(
            UUID concernId,
            String reference,
            String status,
            @Nullable String providerCode,
            @Nullable String providerName,
            @Nullable String siteCode,
            @Nullable String providerAsTyped,
            String category,
            String severity,
            LocalDate occurredOn,
            Instant reportedAt) {}

    /** One page of the list. */
    public record ConcernsView(
            List<ConcernView> concerns,
            @Nullable String previous,
            @Nullable String next) implements Paged {}

    /**
     * One page of the queue.
     *
     * @param total how many wait in all
     */
    public record UnlinkedQueueView(
            List<UnlinkedView> unlinked,
            long total,
            @Nullable String previous,
            @Nullable String next) implements Paged {}

    /**
     * A concern with what its own practice may read.
     *
     * @param patientReferenceHeld a patient reference is held, sealed; it is opened with a purpose
     */
    public record ConcernDetailView(
            ConcernView concern, String practiceCode, String whatHappened, boolean patientReferenceHeld) {}

    /** A provider as typed that waits to be linked. */
    public record UnlinkedView(
            UUID concernId,
            String reference,
            String practiceCode,
            String providerAsTyped,
            String category,
            String severity,
            LocalDate occurredOn,
            Instant reportedAt) {}

    private ConcernViews() {}

    static ReceiptView receipt(Concern concern) {
        return new ReceiptView(
                concern.facts().id().value(), concern.facts().reference().value(), RECEIVED);
    }

    static ConcernsView list(Slice<OwnConcerns.Listed> listed, PageLinks links) {
        return new ConcernsView(
                listed.map(one -> concern(one.concern(), one.provider())).rows(),
                links.previousPage().orElse(null),
                links.nextPage().orElse(null));
    }

    static UnlinkedQueueView queue(UnlinkedQueue.Waiting waiting, PageLinks links) {
        return new UnlinkedQueueView(
                waiting.shown().map(ConcernViews::unlinked).rows(),
                waiting.total(),
                links.previousPage().orElse(null),
                links.nextPage().orElse(null));
    }

    static ConcernDetailView detail(OwnConcerns.Detail detail) {
        var concern = detail.report().concern();
        return new ConcernDetailView(
                concern(concern, detail.provider()),
                concern.facts().practice().value(),
                detail.report().account().whatHappened(),
                detail.patientHeld());
    }

    static UnlinkedView unlinked(Concern.Unlinked concern) {
        var facts = concern.facts();
        return new UnlinkedView(
                facts.id().value(),
                facts.reference().value(),
                facts.practice().value(),
                concern.typed().name(),
                facts.category().code(),
                facts.severity().code(),
                facts.occurredOn(),
                facts.reportedAt());
    }

    static ConcernView concern(Concern concern, Optional<Provider> provider) {
        var facts = concern.facts();
        var about = About.of(concern);
        return new ConcernView(
                facts.id().value(),
                facts.reference().value(),
                RECEIVED,
                about.providerCode,
                provider.map(Provider::name).orElse(null),
                about.siteCode,
                about.typed,
                facts.category().code(),
                facts.severity().code(),
                facts.occurredOn(),
                facts.reportedAt());
    }

    private record About(
            @Nullable String providerCode,
            @Nullable String siteCode,
            @Nullable String typed) {

        static About of(Concern concern) {
            return switch (concern) {
                case Concern.Linked linked ->
                    new About(
                            linked.place().provider().value(),
                            linked.place().site().map(SiteCode::value).orElse(null),
                            null);
                case Concern.Unlinked unlinked ->
                    new About(null, null, unlinked.typed().name());
            };
        }
    }
}
