package pqs.notifications.directory.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pqs.notifications.directory.Organisation;
import pqs.notifications.directory.OrganisationCode;

/** Wire form of {@code organisation-changed}, version 1: the full current state. */
record OrganisationChangedV1(
        String organisationCode,
        String name,
        String kind,
        @Nullable String succeededBy,
        Instant changedAt,
        int version) {

    static final String TYPE = "organisation-changed";
    static final int VERSION = 1;

    static OrganisationChangedV1 of(Organisation organisation, Instant changedAt) {
        return new OrganisationChangedV1(
                organisation.code().value(),
                organisation.name(),
                organisation.kind().code(),
                organisation.succeededBy().map(OrganisationCode::value).orElse(null),
                changedAt,
                organisation.version());
    }
}
