package pqs.intake.practitioner;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pqs.intake.concern.CaseFacts;
import pqs.intake.provider.ProviderCode;
import pqs.platform.personal.PersonName;

/** Practitioners whom somebody has written down. Whoever asks finds those of providers that the own commissioner uses, or wrote down. */
public interface KnownPractitioners {

    /** In the order in which they were written down. */
    List<Practitioner> of(ProviderCode provider);

    /** Who goes by exactly this name at the provider. Opens nothing. */
    Optional<Practitioner> named(ProviderCode provider, PersonName name);

    /**
     * Writes one down, with the next letter of the provider.
     *
     * @param commissionerCode whose staff writes it down
     */
    Practitioner add(UUID id, ProviderCode provider, String commissionerCode, PersonName name, Instant at);

    /** Opens the name to handle a concern, which leaves a row in the audit trail. */
    PersonName open(Practitioner practitioner, CaseFacts concern);
}
