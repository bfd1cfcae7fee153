package pqs.notifications.directory.http;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pqs.notifications.directory.Organisation;
import pqs.notifications.directory.OrganisationKind;

/** An organisation as the API answers it and the pages show it. */
@Schema(name = "Organisation")
public record OrganisationView(
        @Schema(examples = "DEMO-ICB1") String code,
        String name,
        @Schema(examples = "commissioner") String kind,
        @Nullable Succession succession,
        int version) {

    /**
     * What stands in its place.
     *
     * @param by code of the successor
     */
    @Schema(name = "Succession")
    public record Succession(String by, String reason, Instant at) {}

    static OrganisationView of(Organisation organisation) {
        return new OrganisationView(
                organisation.code().value(),
                organisation.name(),
                organisation.kind().code(),
                switch (organisation) {
                    case Organisation.Standing _ -> null;
                    case Organisation.Succeeded gone -> new Succession(gone.by().value(), gone.reason(), gone.at());
                },
                organisation.version());
    }

    /** For pages. */
    public String kindWords() {
        return OrganisationKind.parse(kind).orElseThrow().label();
    }
}
