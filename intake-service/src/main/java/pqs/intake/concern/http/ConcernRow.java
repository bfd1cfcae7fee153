package pqs.intake.concern.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import pqs.intake.concern.Concern;
import pqs.intake.provider.Provider;
import pqs.intake.provider.ProviderPlace;
import pqs.intake.provider.Site;

/**
 * A concern as a page shows it.
 *
 * @param provider the provider's name, and its site's where known; or the name as typed
 * @param waiting the provider is only known as typed and waits to be linked
 */
public record ConcernRow(
        String id,
        String reference,
        String practice,
        String provider,
        boolean waiting,
        String category,
        String severity,
        LocalDate occurredOn,
        Instant reportedAt) {

    public static ConcernRow of(Concern concern, Optional<Provider> provider) {
        var facts = concern.facts();
        return new ConcernRow(
                facts.id().toString(),
                facts.reference().value(),
                facts.practice().value(),
                words(concern, provider),
                concern instanceof Concern.Unlinked,
                facts.category().label(),
                facts.severity().label(),
                facts.occurredOn(),
                facts.reportedAt());
    }

    /** Its own page. */
    public String address() {
        return "/intake/concerns/" + id;
    }

    /** Where the patient reference is asked for. */
    public String patientReferenceAddress() {
        return address() + "/patient-reference";
    }

    /** Where the provider as typed is linked. */
    public String linkAddress() {
        return "/intake/unlinked/" + id;
    }

    private static String words(Concern concern, Optional<Provider> provider) {
        return switch (concern) {
            case Concern.Unlinked unlinked -> unlinked.typed().name();
            case Concern.Linked linked ->
                provider.map(known -> nameAndSite(known, linked.place()))
                        .orElse(linked.place().provider().value());
        };
    }

    private static String nameAndSite(Provider provider, ProviderPlace place) {
        return place.site()
                .flatMap(provider::site)
                .map(Site::name)
                .map(site -> provider.name() + " at " + site)
                .orElse(provider.name());
    }
}
