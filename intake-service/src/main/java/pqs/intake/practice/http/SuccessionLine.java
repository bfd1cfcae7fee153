package pqs.intake.practice.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pqs.intake.practice.Practice;
import pqs.intake.practice.PracticeCode;
import pqs.intake.practice.Successions;
import pqs.intake.practice.app.PracticeDirectory;

/**
 * A succession as the page of one of its two practices shows it.
 *
 * @param other code of the other practice
 * @param why the reason in words; empty for none
 * @param withdrawnAt null while it holds
 * @param withdrawAddress page that takes it back
 */
record SuccessionLine(
        PracticeCode other,
        String name,
        LocalDate effectiveOn,
        String why,
        @Nullable Instant withdrawnAt,
        String withdrawAddress) {

    /** Who followed the practice. */
    static List<SuccessionLine> successors(PracticeDirectory.Detail detail) {
        return lines(detail, true);
    }

    /** Whom it followed. */
    static List<SuccessionLine> predecessors(PracticeDirectory.Detail detail) {
        return lines(detail, false);
    }

    private static List<SuccessionLine> lines(PracticeDirectory.Detail detail, boolean after) {
        var code = detail.practice().code();
        return detail.successions().stream()
                .filter(kept -> (after
                                ? kept.succession().predecessor()
                                : kept.succession().successor())
                        .equals(code))
                .map(kept -> line(detail, kept, after))
                .toList();
    }

    private static SuccessionLine line(PracticeDirectory.Detail detail, Successions.Kept kept, boolean after) {
        var succession = kept.succession();
        var other = after ? succession.successor() : succession.predecessor();
        return new SuccessionLine(
                other,
                Optional.ofNullable(detail.around().get(other))
                        .map(Practice::name)
                        .orElse(other.value()),
                succession.effectiveOn(),
                succession.reasonWords(),
                kept.withdrawnAt().orElse(null),
                "/intake/practices/" + succession.predecessor() + "/successions/" + succession.successor()
                        + "/withdraw");
    }
}
