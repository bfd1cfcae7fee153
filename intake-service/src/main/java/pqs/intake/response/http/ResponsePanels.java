package pqs.intake.response.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pqs.intake.response.PatientRelease;
import pqs.intake.response.ResponseRequests.Summary;
import pqs.platform.audit.TrailLine;

/** The parts of the pages about a concern that have to do with its provider. */
final class ResponsePanels {

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance commissioner(
                String concernPage,
                List<QuestionPage> questions,
                List<Release> releases,
                List<TrailLine> openings,
                May may);

        static native TemplateInstance reporter(List<Summary> told, List<Release> releases, List<TrailLine> openings);
    }

    /**
     * What the person can do about the concern, if the role allows it.
     *
     * @param change it is theirs to handle
     */
    public record May(boolean change, boolean ask, boolean release, boolean endRelease) {}

    /** The patient reference was given to the provider. */
    public record Release(Instant at, String provider, String reason, Optional<Instant> endedAt, String endedBecause) {

        static Release of(PatientRelease release) {
            var facts = release.facts();
            return switch (release) {
                case PatientRelease.Active _ ->
                    new Release(facts.released().at(), facts.provider().value(), facts.reason(), Optional.empty(), "");
                case PatientRelease.Ended(var _, var ended, var why) ->
                    new Release(
                            facts.released().at(),
                            facts.provider().value(),
                            facts.reason(),
                            Optional.of(ended.at()),
                            why);
            };
        }
    }

    private ResponsePanels() {}
}
