package pqs.intake.training.http;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pqs.intake.training.TrainingSession;
import pqs.intake.training.Trainings;
import pqs.intake.training.app.RecordTraining;
import pqs.platform.http.paging.PageLinks;
import pqs.platform.http.paging.Paged;
import pqs.platform.paging.Slice;

/** Training as the API reads and answers it. */
final class TrainingViews {

    private TrainingViews() {}

    /** A session to be recorded. */
    public record SessionRequest(
            @Nullable @Schema(examples = "how-to-report", required = true)
            String kind,

            @Nullable @Schema(examples = "How to report a concern in two minutes", required = true)
            String title,

            @Nullable @Schema(examples = "2026-10-14", required = true)
            String heldOn,

            @Nullable @Schema(examples = "Quality team of the board", required = true)
            String runBy) {}

    /** How many of a practice came. */
    public record AttendanceRequest(
            @Nullable @Schema(examples = "DEMO-GP1", required = true)
            String practiceCode,

            @Nullable @Schema(examples = "4", required = true)
            Integer staff) {}

    /** Who came. */
    public record AttendancesRequest(
            @Nullable @Schema(required = true) List<AttendanceRequest> attendance) {}

    /** A session. */
    public record SessionView(UUID sessionId, String kind, String title, LocalDate heldOn, String runBy) {

        static SessionView of(TrainingSession session) {
            var facts = session.facts();
            return new SessionView(
                    session.id().value(), facts.kind().code(), facts.title(), facts.heldOn(), facts.runBy());
        }
    }

    /** A session with how many came. */
    public record ListedView(SessionView session, int practices, int staff) {}

    /** One page of the list. */
    public record SessionsView(
            List<ListedView> sessions,
            @Nullable String previous,
            @Nullable String next) implements Paged {}

    /** A practice that came. */
    public record CameView(String practiceCode, String name, int staff) {}

    /** A session and who came. */
    public record DetailView(SessionView session, List<CameView> attendance) {}

    static SessionsView list(Slice<Trainings.Listed> listed, PageLinks links) {
        return new SessionsView(
                listed.map(each -> new ListedView(SessionView.of(each.session()), each.practices(), each.staff()))
                        .rows(),
                links.previousPage().orElse(null),
                links.nextPage().orElse(null));
    }

    static DetailView detail(RecordTraining.Detail detail) {
        return new DetailView(
                SessionView.of(detail.session()),
                detail.came().stream()
                        .map(each -> new CameView(each.practice().value(), each.name(), each.staff()))
                        .toList());
    }
}
