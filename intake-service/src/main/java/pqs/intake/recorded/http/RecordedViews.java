package pqs.intake.recorded.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ExaminerAnswers;
import pqs.intake.concern.ExaminerAnswers.Answer;
import pqs.intake.concern.http.Standing;
import pqs.intake.provider.SiteCode;
import pqs.intake.recorded.app.RecordedConcerns.Recorded;
import pqs.platform.http.paging.PageLinks;
import pqs.platform.http.paging.Paged;
import pqs.platform.paging.Slice;

/** What staff wrote down, as the API answers it. */
final class RecordedViews {

    /** The answer to a recording. */
    public record RecordedReceiptView(UUID concernId, String reference, String status) {}

    /** One of them, without its account. */
    public record RecordedView(
            UUID concernId,
            String reference,
            String status,
            String source,
            String practiceCode,
            @Nullable String providerCode,
            @Nullable String siteCode,
            String category,
            String severity,
            LocalDate occurredOn,
            Instant recordedAt,
            boolean urgent) {}

    /** One of them with how staff came to know of it; the examiner's answers only for that source. */
    public record RecordedDetailView(
            RecordedView concern,
            LocalDate heardOn,
            String heardFrom,
            @Nullable String examinerCauseAgreed,
            @Nullable String examinerCoroner,
            @Nullable String examinerGovernance) {}

    /** One page of them. */
    public record RecordedPageView(
            List<RecordedView> concerns,
            @Nullable String previous,
            @Nullable String next) implements Paged {}

    private RecordedViews() {}

    static RecordedView view(ConcernCase standing) {
        var facts = standing.facts();
        var concern = facts.concern();
        return new RecordedView(
                concern.id().value(),
                concern.reference().value(),
                Standing.of(standing).code(),
                facts.source().code(),
                concern.practice().value(),
                facts.place().map(place -> place.provider().value()).orElse(null),
                facts.place()
                        .flatMap(place -> place.site().map(SiteCode::value))
                        .orElse(null),
                concern.category().code(),
                concern.severity().code(),
                concern.occurredOn(),
                concern.reportedAt(),
                facts.urgent());
    }

    static RecordedDetailView detail(Recorded recorded) {
        var examiner = recorded.examiner();
        return new RecordedDetailView(
                view(recorded.standing()),
                recorded.heard().on(),
                recorded.heard().from(),
                examiner.map(ExaminerAnswers::causeAgreed).map(Answer::code).orElse(null),
                examiner.map(ExaminerAnswers::coroner).map(Answer::code).orElse(null),
                examiner.map(ExaminerAnswers::governance).map(Answer::code).orElse(null));
    }

    static RecordedPageView page(Slice<ConcernCase> page, PageLinks links) {
        return new RecordedPageView(
                page.map(RecordedViews::view).rows(),
                links.previousPage().orElse(null),
                links.nextPage().orElse(null));
    }
}
