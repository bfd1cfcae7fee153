package pqs.surveillance.watch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A provider, site or practitioner and what is known of it. */
final class Node {

    final Place place;
    final @Nullable Node parent;
    final List<Node> children = new ArrayList<>();
    /** The month in which anything of it became known for the first time. */
    final int knownSince;

    private int firstMonth;
    private final TreeMap<String, Stream> streams = new TreeMap<>();

    Node(Place place, @Nullable Node parent, int firstMonth, int knownSince) {
        this.place = place;
        this.parent = parent;
        this.firstMonth = firstMonth;
        this.knownSince = knownSince;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    /** The first month that anything is known of. */
    int firstMonth() {
        return firstMonth;
    }

    void knownFrom(int month) {
        firstMonth = Math.min(firstMonth, month);
    }

    Node provider() {
        return parent == null ? this : parent;
    }

    Stream stream(String measure) {
        return streams.computeIfAbsent(measure, name -> new Stream(this, name));
    }

    boolean has(String measure) {
        return streams.containsKey(measure);
    }

    @Nullable
    Stream ifAny(String measure) {
        return streams.get(measure);
    }

    Collection<Stream> streams() {
        return streams.values();
    }
}
