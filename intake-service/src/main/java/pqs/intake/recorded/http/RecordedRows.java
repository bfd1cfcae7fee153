package pqs.intake.recorded.http;

import jakarta.enterprise.context.ApplicationScoped;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.http.Standing;
import pqs.intake.practice.app.PracticeDirectory;
import pqs.intake.provider.Provider;
import pqs.intake.provider.app.ProviderRegister;
import pqs.platform.security.CurrentActor;

/** Puts names to codes for the pages of what staff wrote down. */
@ApplicationScoped
class RecordedRows {

    private final ProviderRegister register;
    private final PracticeDirectory practices;
    private final CurrentActor actor;

    RecordedRows(ProviderRegister register, PracticeDirectory practices, CurrentActor actor) {
        this.register = register;
        this.practices = practices;
        this.actor = actor;
    }

    String ownOrganisation() {
        return actor.get().organisationCode();
    }

    RecordedRow of(ConcernCase standing) {
        var facts = standing.facts();
        var concern = facts.concern();
        var practice = concern.practice();
        boolean compliment = !facts.source().isConcern();
        return new RecordedRow(
                facts.id().toString(),
                concern.reference().value(),
                facts.source().label(),
                practice.value().equals(facts.commissionerCode())
                        ? ""
                        : practices
                                .find(practice)
                                .map(known -> known.name() + " (" + practice + ")")
                                .orElseGet(practice::value),
                facts.place()
                        .flatMap(place -> register.find(place.provider()))
                        .map(Provider::name)
                        .orElse(""),
                concern.category().label(),
                concern.occurredOn(),
                concern.reportedAt(),
                compliment,
                facts.urgent(),
                compliment ? new Standing("kept", "Compliment: nothing to do", "green") : Standing.of(standing));
    }
}
