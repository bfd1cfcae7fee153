package pqs.intake.triage.http;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pqs.intake.concern.Step;
import pqs.intake.triage.ReporterNews;
import pqs.platform.audit.TrailLine;

/** The steps of a case for those who triage: by role where the trail shows it, else by organisation; never by person. */
final class CaseStory {

    /**
     * One step.
     *
     * @param firstNews of what its reporter told since somebody last did anything with it, the first
     */
    public record Moment(Instant at, String title, String by, String words, boolean hidden, boolean firstNews) {}

    private CaseStory() {}

    static List<Moment> of(List<Step> steps, ReporterNews news, List<TrailLine> trail) {
        var first = news.steps().stream().findFirst();
        var roles = roles(trail);
        return steps.stream()
                .map(step -> new Moment(
                        step.at(),
                        step.kind().label(),
                        roles.getOrDefault(step.bySubject() + " " + step.byOrganisation(), step.byOrganisation()),
                        step.words().orElse(""),
                        step.sensitive(),
                        first.equals(Optional.of(step))))
                .toList();
    }

    private static Map<String, String> roles(List<TrailLine> trail) {
        var roles = new HashMap<String, String>();
        for (var line : trail) {
            if (line.who().actor() != null && line.who().organisation() != null) {
                roles.put(line.who().actor() + " " + line.who().organisation(), line.byRole());
            }
        }
        return roles;
    }
}
