package pqs.surveillance.methods;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Results once computed, kept by all that they depend on. What is kept is the same value as one computed anew, so nothing
 * depends on what is kept. Safe for threads.
 *
 * @param <P> the parameters, all of them, as a value
 * @param <V> the result
 */
public final class Kept<P, V> {

    private final int keptMax;
    private final Function<P, V> compute;
    private final ConcurrentHashMap<P, V> kept = new ConcurrentHashMap<>();

    /** @param keptMax when one more is asked for all are forgotten, and computed again as they are asked for */
    public Kept(int keptMax, Function<P, V> compute) {
        Check.atLeast("keptMax", keptMax, 1);
        this.keptMax = keptMax;
        this.compute = compute;
    }

    public V of(P parameters) {
        var known = kept.get(parameters);
        if (known != null) {
            return known;
        }
        if (kept.size() >= keptMax) {
            kept.clear();
        }
        return kept.computeIfAbsent(parameters, compute);
    }

    /** How many are kept. */
    public int size() {
        return kept.size();
    }
}
