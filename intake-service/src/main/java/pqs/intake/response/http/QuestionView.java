package pqs.intake.response.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pqs.intake.provider.Provider;
import pqs.intake.response.Answer;
import pqs.intake.response.Plea;
import pqs.intake.response.RequestFacts;
import pqs.intake.response.ResponseRequest;
import pqs.platform.time.Deadline;

/**
 * A question to a provider and what came of it, as both sides see it: nothing of the concern but what was told to the provider.
 *
 * @param dueAt by when it is to be answered, as it stands now
 * @param deadline how that was worked out, and by whose rule
 * @param inTime null until it is answered
 * @param answers the latest last; more than one where it was corrected
 * @param moreTime what the provider said to get more time, and what was decided
 * @param takenBackBecause null unless it was
 */
public record QuestionView(
        UUID requestId,
        @Schema(examples = "Q-7F3K-9M2X") String reference,

        @Schema(enumeration = {"requested", "overdue", "answered", "accepted", "asked-again", "withdrawn"})
        String state,

        @Schema(examples = "DEMO-ICB1") String askedBy,
        Instant askedAt,
        String asked,
        SharedView told,
        boolean urgent,
        Instant dueAt,
        @Nullable String deadline,
        @Nullable Boolean inTime,
        List<AnswerView> answers,
        List<MoreTimeView> moreTime,
        @Nullable String takenBackBecause) {

    /** One answer. */
    public record AnswerView(
            Instant at,
            String words,
            @Nullable String actions,
            @Nullable LocalDate actionsOn) {

        static AnswerView of(Answer answer) {
            return new AnswerView(
                    answer.at(),
                    answer.words(),
                    answer.actions().orElse(null),
                    answer.actionsOn().orElse(null));
        }
    }

    /**
     * The provider asked for more time.
     *
     * @param granted null while it is not decided
     * @param decidedUntil until when there is time, if more was given
     */
    public record MoreTimeView(
            Instant askedAt,
            LocalDate until,
            String reason,
            @Nullable Boolean granted,
            @Nullable LocalDate decidedUntil,
            @Nullable String decisionWords,
            @Nullable Instant decidedAt) {

        static MoreTimeView of(Plea plea) {
            return new MoreTimeView(
                    plea.at(),
                    plea.until(),
                    plea.reason(),
                    plea.decision().map(Plea.Decision::granted).orElse(null),
                    plea.decision().flatMap(Plea.Decision::until).orElse(null),
                    plea.decision().flatMap(Plea.Decision::words).orElse(null),
                    plea.decision().map(Plea.Decision::at).orElse(null));
        }
    }

    public QuestionView {
        answers = List.copyOf(answers);
        moreTime = List.copyOf(moreTime);
    }

    static QuestionView of(
            ResponseRequest request,
            Optional<Provider> provider,
            Optional<Deadline> deadline,
            List<Answer> answers,
            List<Plea> pleas) {
        RequestFacts facts = request.facts();
        return new QuestionView(
                facts.id().value(),
                facts.reference().value(),
                State.of(request).code(),
                facts.commissionerCode(),
                facts.requestedAt(),
                facts.question().words(),
                SharedView.of(facts.question().shared(), provider),
                facts.question().urgent(),
                facts.dueAt(),
                deadline.map(Deadline::words).orElse(null),
                inTime(request),
                answers.stream().map(AnswerView::of).toList(),
                pleas.stream().map(MoreTimeView::of).toList(),
                request instanceof ResponseRequest.Withdrawn withdrawn ? withdrawn.why() : null);
    }

    private static @Nullable Boolean inTime(ResponseRequest request) {
        return switch (request) {
            case ResponseRequest.Answered answered -> answered.inTime();
            case ResponseRequest.Accepted accepted -> accepted.inTime();
            case ResponseRequest.AskedAgain again -> again.inTime();
            case ResponseRequest.Waiting _, ResponseRequest.Withdrawn _ -> null;
        };
    }
}
