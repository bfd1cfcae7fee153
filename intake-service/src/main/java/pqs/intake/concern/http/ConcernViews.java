package pqs.intake.concern.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.Concern;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.Outcome;
import pqs.intake.concern.Telling;
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
            Instant reportedAt,
            boolean urgent,
            String source) {}

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
     * @param dueAt by when somebody takes it up; null once somebody has
     * @param outcome code of how it ended; null until it has, and where nobody may be tipped off
     * @param steps what was done with it, in the order of time
     * @param news what else the practice is told of it, in the order of time
     */
    public record ConcernDetailView(
            ConcernView concern,
            String practiceCode,
            String whatHappened,
            boolean patientReferenceHeld,
            boolean practitionerHeld,
            boolean confidential,
            @Nullable String examination,
            @Nullable Instant dueAt,
            @Nullable String outcome,
            @Nullable String outcomeWords,
            List<StepView> steps,
            List<NewsView> news) {
        public ConcernDetailView {
            news = List.copyOf(news);
            steps = List.copyOf(steps);
        }
    }

    /**
     * A step as the reporter is told it.
     *
     * @param words what was written for the reporter, if anything
     */
    public record StepView(
            Instant at, String told, @Nullable String words) {}

    /** What the practice is told beside the steps. */
    public record NewsView(
            @Schema(
                    enumeration = {
                        "provider-answered",
                        "patient-reference-given",
                        "patient-reference-ended",
                        "joined",
                        "handled"
                    })
            String kind,

            Instant at,
            String words) {}

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
                listed.map(one -> concern(one.concern(), one.standing(), one.provider()))
                        .rows(),
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

    static ConcernDetailView detail(OwnConcerns.Detail detail, List<ConcernNews.News> news) {
        var concern = detail.report().concern();
        var outcome = Standing.outcome(detail.standing());
        var circumstances = detail.report().circumstances();
        return new ConcernDetailView(
                concern(concern, detail.standing(), detail.provider()),
                concern.facts().practice().value(),
                detail.report().account().whatHappened(),
                detail.patientHeld(),
                detail.practitionerHeld(),
                detail.standing().facts().confidential(),
                circumstances.examination().orElse(null),
                detail.standing() instanceof ConcernCase.Received
                        ? detail.dueAt().orElse(null)
                        : null,
                outcomeCode(detail.standing()),
                outcome.map(Outcome::words).orElse(null),
                steps(detail),
                news.stream()
                        .map(one -> new NewsView(one.kind(), one.at(), one.words()))
                        .toList());
    }

    private static List<StepView> steps(OwnConcerns.Detail detail) {
        return Telling.of(detail.standing().facts(), detail.steps()).stream()
                .map(step -> new StepView(step.at(), step.title(), step.words().orElse(null)))
                .toList();
    }

    private static @Nullable String outcomeCode(ConcernCase standing) {
        return standing instanceof ConcernCase.Closed closed
                ? Telling.outcome(closed).map(Outcome.Kind::code).orElse(null)
                : null;
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

    static ConcernView concern(Concern concern, ConcernCase standing, Optional<Provider> provider) {
        var facts = concern.facts();
        var about = About.of(concern);
        return new ConcernView(
                facts.id().value(),
                facts.reference().value(),
                Standing.toldToReporter(standing).code(),
                about.providerCode,
                provider.map(Provider::name).orElse(null),
                about.siteCode,
                about.typed,
                facts.category().code(),
                facts.severity().code(),
                facts.occurredOn(),
                facts.reportedAt(),
                standing.facts().urgent(),
                standing.facts().source().code());
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
