package pqs.notifications.directory.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import pqs.notifications.directory.Organisation;
import pqs.notifications.directory.OrganisationCode;
import pqs.notifications.directory.OrganisationKind;

/** A row of {@code organisation}. */
@Entity
@Table(name = "organisation")
@NullUnmarked
class OrganisationEntity {

    @Id
    String code;

    String name;

    String kind;

    @Column(name = "succeeded_by")
    String succeededBy;

    @Column(name = "succeeded_at")
    Instant succeededAt;

    @Column(name = "succession_reason")
    String successionReason;

    int version;

    void take(Organisation organisation) {
        code = organisation.code().value();
        name = organisation.name();
        kind = organisation.kind().code();
        version = organisation.version();
        switch (organisation) {
            case Organisation.Standing _ -> {
                succeededBy = null;
                succeededAt = null;
                successionReason = null;
            }
            case Organisation.Succeeded succeeded -> {
                succeededBy = succeeded.by().value();
                succeededAt = succeeded.at();
                successionReason = succeeded.reason();
            }
        }
    }

    Organisation toOrganisation() {
        var id = new OrganisationCode(code);
        var known = OrganisationKind.parse(kind).orElseThrow();
        return succeededBy == null
                ? new Organisation.Standing(id, name, known, version)
                : new Organisation.Succeeded(
                        id, name, known, new OrganisationCode(succeededBy), successionReason, succeededAt, version);
    }
}
