package pqs.intake.concern;

import pqs.intake.provider.ProviderPlace;

/**
 * A concern as the rest of the world may know it. It is received in one of two states: about a provider on the register,
 * or about one only known as the reporter typed it. Only the second can be linked, and only once.
 */
public sealed interface Concern {

    ConcernFacts facts();

    /** The provider is on the register. */
    record Linked(ConcernFacts facts, ProviderPlace place) implements Concern {}

    /** The provider was not on the register; somebody at the commissioner will link it. */
    record Unlinked(ConcernFacts facts, TypedProvider typed) implements Concern {

        public Linked link(ProviderPlace place) {
            return new Linked(facts, place);
        }
    }
}
