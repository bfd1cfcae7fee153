package pqs.surveillance.watch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** All that is known so far, of every place. It only grows: what is not yet known has not been added. */
final class Known {

    final Months months;
    private final TreeMap<Place, Node> nodes = new TreeMap<>();
    private final List<Node> providers = new ArrayList<>();
    private final TreeMap<String, MeasureFacts> measures = new TreeMap<>();

    Known(Months months) {
        this.months = months;
    }

    /** Adds an observation at its provider, and at its site and practitioner where they are known. */
    Set<Stream> add(Observation observation) {
        int month = months.of(observation.occurredOn());
        var place = observation.place();
        var touched = new LinkedHashSet<Stream>();
        int since = months.of(observation.knownAt());
        var provider = node(Place.ofProvider(place.provider()), month, since);
        touched.add(provider.stream(observation.measure()));
        if (!place.site().isEmpty()) {
            touched.add(node(place.withoutPractitioner(), month, since).stream(observation.measure()));
        }
        if (!place.practitioner().isEmpty()) {
            touched.add(node(place.withoutSite(), month, since).stream(observation.measure()));
        }
        touched.forEach(stream -> stream.add(month, observation));
        measures.computeIfAbsent(observation.measure(), name -> new MeasureFacts(months))
                .add(month, observation);
        return touched;
    }

    private Node node(Place place, int month, int since) {
        var node = nodes.get(place);
        if (node == null) {
            var parent = place.level() == Level.PROVIDER ? null : nodes.get(Place.ofProvider(place.provider()));
            node = new Node(place, parent, month, since);
            nodes.put(place, node);
            if (parent == null) {
                providers.add(node);
            }
        }
        node.knownFrom(month);
        return node;
    }

    /** In the order in which they became known. */
    List<Node> providers() {
        return providers;
    }

    /** In the order of their names. */
    Set<String> measures() {
        return measures.keySet();
    }

    MeasureFacts facts(String measure) {
        return measures.computeIfAbsent(measure, name -> new MeasureFacts(months));
    }

    Basis basis(Stream stream) {
        if (facts(stream.measure).mostlyWithExposure()) {
            return Basis.OWN_EXPOSURE;
        }
        return stream.node.provider().has(Measures.ACTIVITY) ? Basis.ACTIVITY : Basis.TIME;
    }
}
