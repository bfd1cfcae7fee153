package pqs.intake.response.http;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pqs.intake.response.ResponseRequest;

/** A question in a list, without its words. */
public record QuestionRow(
        UUID requestId,
        @Schema(examples = "Q-7F3K-9M2X") String reference,

        @Schema(enumeration = {"requested", "overdue", "answered", "accepted", "asked-again", "withdrawn"})
        String state,

        @Schema(examples = "DEMO-ICB1") String askedBy,
        Instant askedAt,
        String category,
        boolean urgent,
        Instant dueAt) {

    static QuestionRow of(ResponseRequest request) {
        var facts = request.facts();
        return new QuestionRow(
                facts.id().value(),
                facts.reference().value(),
                State.of(request).code(),
                facts.commissionerCode(),
                facts.requestedAt(),
                facts.question().shared().category().label(),
                facts.question().urgent(),
                facts.dueAt());
    }

    /** As the work list marks it. */
    public String workState() {
        return switch (state) {
            case "overdue" -> "urgent";
            case "requested" -> urgent ? "urgent" : "waiting";
            default -> "done";
        };
    }

    /** What presses; empty for nothing. */
    public String pressing() {
        return switch (state) {
            case "overdue" -> "Overdue";
            case "requested" -> urgent ? "Urgent" : "";
            default -> "";
        };
    }

    /** What somebody has to do. */
    public String need() {
        return switch (state) {
            case "overdue" -> "To answer: the time has passed";
            case "requested" -> "To answer";
            case "answered" -> "Answered; you can still correct it";
            case "accepted" -> "Answer accepted";
            case "asked-again" -> "Another question followed";
            default -> "Taken back: no answer needed";
        };
    }

    public String address() {
        return "/intake/responses/" + requestId;
    }
}
