package pqs.notifications.notice.http;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pqs.notifications.notice.Capacity;
import pqs.notifications.notice.ImportedConcerns;
import pqs.notifications.notice.Notice;
import pqs.notifications.notice.NoticeState;

/** A notice as the API answers it and the page shows it: to a role in an organisation, never to a name or an address. */
@Schema(name = "Notice")
public record NoticeView(
        String noticeId,

        @Schema(enumeration = {"nobody-to-tell", "told-later", "owed", "sending", "sent", "failed", "not-sent"})
        String status,

        @Schema(examples = "flag-raised-to-commissioner") String ruleId,
        String subjectId,
        @Schema(examples = "F-7F3K-9M2X") String reference,
        String headline,

        @Schema(
                description = "Where the message leads, a path on this system's address",
                examples = "/surveillance/flags/01980a3e-7f00-7b3a-9c41-2f6f6f1d9b01")
        String path,

        @Schema(examples = "DEMO-ICB1") String organisationCode,

        @Schema(examples = "commissioner", description = "A role, or on-call, or reporter")
        String role,

        @Schema(hidden = true) String roleLabel,
        Instant createdAt,
        int attempts,
        int possibleDuplicates,
        @Nullable Instant endedAt,
        @Nullable String reason) {

    static NoticeView of(Notice notice) {
        return switch (notice.state()) {
            case NoticeState.NobodyToTell(var at) ->
                view(notice, "nobody-to-tell", 0, 0, at, whyNobody(notice.to().as()));
            case NoticeState.ToldLater(var at) ->
                view(
                        notice,
                        "told-later",
                        0,
                        0,
                        at,
                        "Somebody has taken the role since and has a notice of their own.");
            case NoticeState.Owed owed -> view(notice, "owed", owed.attempts(), 0, null, null);
            case NoticeState.Sending sending ->
                view(notice, "sending", sending.attempt(), sending.possibleDuplicates(), null, null);
            case NoticeState.Sent(var attempts, var duplicates, var at) ->
                view(notice, "sent", attempts, duplicates, at, null);
            case NoticeState.Failed failed ->
                view(
                        notice,
                        "failed",
                        failed.attempts(),
                        failed.possibleDuplicates(),
                        failed.at(),
                        failed.reason().words());
            case NoticeState.NotSent notSent ->
                view(
                        notice,
                        "not-sent",
                        notSent.attempts(),
                        0,
                        notSent.at(),
                        notSent.reason().words());
        };
    }

    private static String whyNobody(Capacity as) {
        return switch (as) {
            case Capacity.InRole _ -> "Nobody in the directory holds this role there.";
            case Capacity.OnCall _ -> "Nobody was on call there.";
            case Capacity.Reporter _ -> "Whoever reported it is not in the directory, or has left.";
        };
    }

    private static NoticeView view(
            Notice notice,
            String status,
            int attempts,
            int possibleDuplicates,
            @Nullable Instant endedAt,
            @Nullable String reason) {
        var as = notice.to().as();
        return new NoticeView(
                notice.id().toString(),
                status,
                notice.ruleId(),
                notice.subjectId().toString(),
                notice.reference().value(),
                notice.headline(),
                notice.path(),
                notice.to().organisationCode(),
                as.code(),
                as.label(),
                notice.createdAt(),
                attempts,
                possibleDuplicates,
                endedAt,
                reason);
    }

    /** In a person's words. */
    public String statusWords() {
        return switch (status) {
            case "nobody-to-tell" -> "Nobody to tell";
            case "told-later" -> "Told later";
            case "owed" -> attempts == 0 ? "About to be sent" : "Will be tried again";
            case "sending" -> "Being sent";
            case "sent" -> "Sent";
            case "failed" -> "Could not be delivered";
            case "not-sent" -> "No message";
            default -> throw new IllegalStateException("no such status: " + status);
        };
    }

    /** Colour of the tag; red asks a person to look. */
    public String statusColour() {
        return switch (status) {
            case "nobody-to-tell", "failed" -> "red";
            case "sent", "told-later" -> "green";
            case "owed", "sending" -> "blue";
            case "not-sent" -> "grey";
            default -> throw new IllegalStateException("no such status: " + status);
        };
    }

    /** What the reference is of, by its letter. */
    public String thing() {
        if (path.equals(ImportedConcerns.WORK_LIST)) {
            return "Imported concerns, the first";
        }
        return switch (reference.charAt(0)) {
            case 'F' -> "Flag";
            case 'C' -> "Concern";
            case 'Q' -> "Question";
            default -> "Alert";
        };
    }

    /** Where the page's button leads. */
    public String sendAgainAddress() {
        return "/notifications/notices/" + noticeId + "/send-again";
    }
}
