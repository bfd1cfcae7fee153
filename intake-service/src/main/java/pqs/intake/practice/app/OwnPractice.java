package pqs.intake.practice.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import pqs.intake.practice.Practice;
import pqs.intake.practice.PracticeCode;
import pqs.intake.practice.Practices;
import pqs.platform.audit.NotAudited;
import pqs.platform.security.CurrentActor;

/** The practice that the actor is signed in for, as the directory has it. */
@NotAudited("shows public data")
@ApplicationScoped
public class OwnPractice {

    private final Practices practices;
    private final CurrentActor currentActor;

    public OwnPractice(Practices practices, CurrentActor currentActor) {
        this.practices = practices;
        this.currentActor = currentActor;
    }

    /** Empty if the actor's organisation is no practice, or the directory does not have it. */
    @Transactional
    public Optional<Practice> find() {
        return PracticeCode.parse(currentActor.get().organisationCode()).flatMap(practices::find);
    }
}
