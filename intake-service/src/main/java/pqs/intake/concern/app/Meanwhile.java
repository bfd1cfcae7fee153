package pqs.intake.concern.app;

import java.util.List;
import java.util.stream.Collectors;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.Step;
import pqs.intake.concern.Steps;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.version.SeenVersion;

/** Whether somebody changes a case as they have seen it; if not, what has happened to it meanwhile. */
public final class Meanwhile {

    private static final int STEPS_TOLD_MAX = 5;

    private Meanwhile() {}

    /**
     * @throws Refused with what was done since, if the case is another by now
     */
    public static void requireSeen(SeenVersion seen, ConcernCase standing, Steps steps) {
        long version = standing.facts().version();
        if (!seen.isCurrent(version)) {
            var since = since(seen, version, steps.of(standing.facts().id()));
            throw Refused.stale(
                    "case-changed",
                    "Somebody else has changed this concern since you looked at it. Nothing was changed.",
                    version,
                    since.isEmpty()
                            ? List.of()
                            : List.of(new Fault("version", "changed-meanwhile", "Meanwhile: " + since + ".")));
        }
    }

    /** Each change of a case writes one step, so that the last steps are what was done since. */
    private static String since(SeenVersion seen, long version, List<Step> steps) {
        long changes = seen instanceof SeenVersion.Exactly(var known) && known > 0 ? version - known : 0;
        int told = Math.clamp(changes, 0, Math.min(STEPS_TOLD_MAX, steps.size()));
        return steps.subList(steps.size() - told, steps.size()).stream()
                .map(step -> step.kind().label() + " by " + step.byOrganisation())
                .collect(Collectors.joining("; "));
    }
}
