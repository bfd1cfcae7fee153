package pqs.surveillance.observation;

import java.time.Instant;
import java.util.Set;
import pqs.surveillance.provider.ProviderCode;

/** The observations that came from concerns: appended, never changed. */
public interface Concerns {

    /**
     * Appends a version, unless the same event has been recorded before.
     *
     * @return true if it was appended
     */
    boolean append(ConcernVersion version, Instant recordedAt);

    /** Providers that recorded versions of the concern name. */
    Set<ProviderCode> providersNamedBy(ConcernId concern);

    /** All that is recorded about concerns that ever named the provider. */
    ConcernHistory historyOf(ProviderCode provider);
}
