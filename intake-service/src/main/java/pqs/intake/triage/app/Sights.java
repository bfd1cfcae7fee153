package pqs.intake.triage.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import pqs.intake.concern.Attention;
import pqs.intake.triage.Sight;
import pqs.platform.security.CurrentActor;

/** What the person signed in sees of the concerns that their organisation triages. */
@ApplicationScoped
class Sights {

    private final CurrentActor actor;

    Sights(CurrentActor actor) {
        this.actor = actor;
    }

    Sight current() {
        var person = actor.get();
        if (person.may("concerns.triage")) {
            return new Sight.Everything(person.organisations());
        }
        var called = EnumSet.noneOf(Attention.class);
        if (person.may("concerns.safeguarding")) {
            called.add(Attention.SAFEGUARDING);
            called.add(Attention.INTIMATE_EXAMINATION);
        }
        if (person.may("concerns.fraud")) {
            called.add(Attention.FRAUD);
        }
        return new Sight.CalledFor(person.organisations(), called);
    }
}
