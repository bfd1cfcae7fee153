package pqs.surveillance.methods.claims;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * One investigation that was claimed.
 *
 * @param person a pseudonymous key, the same for the same person; nothing else of the person is wanted here
 */
public record Investigation(String person, LocalDate on) implements Comparable<Investigation> {

    private static final Comparator<Investigation> ORDER =
            Comparator.comparing(Investigation::person).thenComparing(Investigation::on);

    @Override
    public int compareTo(Investigation other) {
        return ORDER.compare(this, other);
    }
}
