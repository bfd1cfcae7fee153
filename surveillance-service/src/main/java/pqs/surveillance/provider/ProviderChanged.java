package pqs.surveillance.provider;

import java.time.Instant;

/** The register has a new current state of a provider. */
public record ProviderChanged(Provider provider, Instant changedAt) {}
