package pqs.intake.practitioner;

import java.util.UUID;
import pqs.intake.provider.ProviderCode;

/**
 * Somebody who works at a provider, without a name.
 *
 * @param id opaque; the same in every concern and every event
 * @param letter tells this provider's practitioners apart, such as {@code A}
 */
public record Practitioner(UUID id, ProviderCode provider, String letter) {

    public String label() {
        return "Practitioner " + letter;
    }
}
