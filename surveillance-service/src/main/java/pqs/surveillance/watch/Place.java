package pqs.surveillance.watch;

import java.util.Comparator;
import pqs.surveillance.methods.InvalidInput;

/**
 * A provider, one of its sites, or one of its practitioners, by code; a code that is not known is empty.
 *
 * <p>As the subject of a line a practitioner is the same person at every site, so its site is empty.
 */
public record Place(String provider, String site, String practitioner) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::provider).thenComparing(Place::site).thenComparing(Place::practitioner);

    public Place {
        if (provider.isBlank()) {
            throw new InvalidInput("provider", "is empty", "give the code of the provider");
        }
    }

    static Place ofProvider(String provider) {
        return new Place(provider, "", "");
    }

    Place withoutSite() {
        return new Place(provider, "", practitioner);
    }

    Place withoutPractitioner() {
        return new Place(provider, site, "");
    }

    public Level level() {
        if (!practitioner.isEmpty()) {
            return Level.PRACTITIONER;
        }
        return site.isEmpty() ? Level.PROVIDER : Level.SITE;
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
