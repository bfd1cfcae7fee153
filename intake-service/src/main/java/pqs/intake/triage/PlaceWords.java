package pqs.intake.triage;

import pqs.intake.provider.ProviderPlace;

/** A place by its codes, for the record. */
final class PlaceWords {

    private PlaceWords() {}

    static String of(ProviderPlace place) {
        return place.site()
                .map(site -> place.provider().value() + ", site " + site.value())
                .orElse(place.provider().value());
    }
}
