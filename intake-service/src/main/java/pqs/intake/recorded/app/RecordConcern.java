package pqs.intake.recorded.app;

import jakarta.enterprise.context.ApplicationScoped;
import pqs.intake.concern.Concern;
import pqs.intake.concern.Recording;
import pqs.intake.concern.SubmissionKey;
import pqs.intake.concern.Surroundings;
import pqs.platform.fault.Refused;
import pqs.platform.security.CurrentActor;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** Writes down, for staff, what was not reported by the form. The same form or key again is the same concern. */
@ApplicationScoped
public class RecordConcern {

    private static final Scope SCOPE = new Scope.Service("intake.recorded");

    private final KeepRecording keepRecording;
    private final CurrentActor actor;
    private final Scopes scopes;

    RecordConcern(KeepRecording keepRecording, CurrentActor actor, Scopes scopes) {
        this.keepRecording = keepRecording;
        this.actor = actor;
        this.scopes = scopes;
    }

    /**
     * What was written down became this.
     *
     * @param again it had been taken before
     */
    public record Receipt(Concern concern, boolean again) {}

    /**
     * @throws Refused if there is anything to mend, or the key was used for something else
     */
    public Receipt handle(Recording recording, SubmissionKey key) {
        var person = actor.get();
        var staff = new Surroundings.Reporter(person.subject(), person.organisationCode());
        return scopes.callAs(SCOPE, () -> keepRecording.handle(recording, key, staff));
    }
}
