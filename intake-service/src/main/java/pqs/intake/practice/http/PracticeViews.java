package pqs.intake.practice.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pqs.intake.practice.Practice;
import pqs.intake.practice.PracticeCode;
import pqs.intake.practice.PracticeState;
import pqs.intake.practice.Successions;
import pqs.intake.practice.app.PracticeDirectory;
import pqs.platform.http.paging.PageLinks;
import pqs.platform.http.paging.Paged;

/** Practices as the API answers them. */
final class PracticeViews {

    private PracticeViews() {}

    /**
     * A practice.
     *
     * @param status open, closed, dormant or proposed
     */
    public record PracticeView(
            @Schema(examples = "DEMO-GP1") String practiceCode,

            @Schema(examples = "Harbour Lane Surgery (invented)")
            String name,

            String address,
            @Nullable String postcode,
            @Nullable String telephone,
            @Schema(examples = "open") String status,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            String commissionerCode,
            @Nullable LocalDate commissionerSince,
            int prescribingSetting,
            boolean invented) {

        static PracticeView of(Practice practice) {
            return new PracticeView(
                    practice.code().value(),
                    practice.name(),
                    practice.address(),
                    practice.postcode().isEmpty() ? null : practice.postcode(),
                    practice.telephone().isEmpty() ? null : practice.telephone(),
                    practice.state().word(),
                    practice.openedOn(),
                    practice.state() instanceof PracticeState.Closed(var on) ? on : null,
                    practice.commissionerCode(),
                    practice.joinedCommissionerOn().orElse(null),
                    practice.prescribingSetting(),
                    practice.code().invented());
        }
    }

    /**
     * One page of what was found.
     *
     * @param nearest nothing holds every word as typed; these hold something like them, the most like first
     */
    public record PracticesView(
            List<PracticeView> practices,
            boolean nearest,
            @Nullable String previous,
            @Nullable String next) implements Paged {}

    /** The other practice of a succession, and from when. */
    public record SuccessionView(String practiceCode, LocalDate effectiveOn, String reason) {}

    /**
     * A practice with who followed it and whom it followed.
     *
     * @param notInFullFileOf when the last full file came, if it does not name this practice; no closure
     */
    public record PracticeDetailView(
            PracticeView practice,
            List<SuccessionView> successors,
            List<SuccessionView> predecessors,
            @Nullable Instant notInFullFileOf) {}

    static PracticesView list(PracticeDirectory.Found found, PageLinks links) {
        return new PracticesView(
                found.practices().map(PracticeView::of).rows(),
                found.nearest(),
                links.previousPage().orElse(null),
                links.nextPage().orElse(null));
    }

    static PracticeDetailView detail(PracticeDirectory.Detail detail) {
        var code = detail.practice().code();
        var hold = detail.successions().stream()
                .filter(Successions.Kept::holds)
                .map(Successions.Kept::succession)
                .toList();
        return new PracticeDetailView(
                PracticeView.of(detail.practice()),
                hold.stream()
                        .filter(each -> each.predecessor().equals(code))
                        .map(each -> view(each.successor(), each.effectiveOn(), each.reason()))
                        .toList(),
                hold.stream()
                        .filter(each -> each.successor().equals(code))
                        .map(each -> view(each.predecessor(), each.effectiveOn(), each.reason()))
                        .toList(),
                detail.missingSince().orElse(null));
    }

    private static SuccessionView view(PracticeCode code, LocalDate effectiveOn, String reason) {
        return new SuccessionView(code.value(), effectiveOn, reason);
    }
}
