package pqs.surveillance.flag.http;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pqs.platform.time.Deadline;

/**
 * By when a flag must be taken up, and why.
 *
 * @param dueAt null while it is paused
 * @param words how it was worked out
 */
public record DeadlineView(
        @Nullable Instant dueAt,

        @Schema(
                examples = "By 22 September 2026 at 09:15: 24 working hours, read as hours of the clock, of which only"
                        + " those on working days count (the shorter reading), counted from 21 September 2026 at"
                        + " 09:15, under local choice \"Taking up flags\", version 1; calendar: England and Wales,"
                        + " 09:00 to 17:00.")
        String words,

        @Schema(examples = "local choice \"Taking up flags\", version 1")
        String source) {

    static DeadlineView of(Deadline deadline) {
        return new DeadlineView(
                dueAt(deadline), deadline.words(), deadline.terms().source().words());
    }

    private static @Nullable Instant dueAt(Deadline deadline) {
        return switch (deadline) {
            case Deadline.Running running -> running.end();
            case Deadline.Settled settled -> settled.end();
            case Deadline.Paused _ -> null;
        };
    }
}
