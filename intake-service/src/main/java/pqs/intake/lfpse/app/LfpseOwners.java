package pqs.intake.lfpse.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.Cases;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.app.ReadCase;
import pqs.intake.lfpse.Side;
import pqs.platform.fault.Refused;
import pqs.platform.security.CurrentActor;

/** Whose it is to send a concern on. Joins the transaction of its caller. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class LfpseOwners {

    private final Cases cases;
    private final CurrentActor actor;

    LfpseOwners(Cases cases, CurrentActor actor) {
        this.cases = cases;
        this.actor = actor;
    }

    /** A case that is this person's to send on, and on which side the person stands. */
    record Theirs(ConcernCase standing, Side side) {

        CaseFacts facts() {
            return standing.facts();
        }

        /** What the practice does is its own to see; what a commissioner does, where nobody may be tipped off, is not. */
        String trailOwner() {
            return switch (side) {
                case PRACTICE -> facts().concern().practice().value();
                case COMMISSIONER -> facts().trailOwner();
            };
        }
    }

    /** @throws Refused if there is no such concern that is this person's to send on */
    Theirs of(ConcernId id) {
        return cases.find(id)
                .flatMap(standing -> side(standing.facts()).map(side -> new Theirs(standing, side)))
                .orElseThrow(ReadCase::notFound);
    }

    /** Empty for those who only use its provider. Whoever triages what they reported themselves knows all of it. */
    Optional<Side> side(CaseFacts facts) {
        if (actor.get().actsFor(facts.commissionerCode())) {
            return Optional.of(Side.COMMISSIONER);
        }
        return actor.get().actsFor(facts.concern().practice().value()) ? Optional.of(Side.PRACTICE) : Optional.empty();
    }
}
