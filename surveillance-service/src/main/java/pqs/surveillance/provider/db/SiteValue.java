package pqs.surveillance.provider.db;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A row of {@code provider_site} without its provider. */
@Embeddable
record SiteValue(
        @Column(name = "site_code") String code,
        @Column(name = "name") String name) {}
