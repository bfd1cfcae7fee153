package pqs.bench.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pqs.platform.id.ReferenceNumber;

/**
 * Makes of a few captured transactions any number of new ones: the same statements with the same values, but each time with
 * identifiers, reference and key of their own, or the second would be refused by the first one's constraints.
 */
final class Replay {

    private static final Pattern UUIDS =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** Far apart, as drawn ones are, and no two alike: it has no factor in common with their number, a power of 31. */
    private static final long STEP = 10_000_000_019L;

    /** What one accepted concern made the database do, with what names it. */
    record Sample(Captured transaction, String reference, String key) {}

    private final List<Sample> samples;
    private final List<Set<String>> identifiers;
    private final String name;
    private final AtomicLong replayed = new AtomicLong();
    private final long firstReference = ThreadLocalRandom.current().nextLong(ReferenceNumber.capacity());

    /**
     * @param samples at least two, so that what differs can be told from what stays
     * @param name begins each key
     */
    Replay(List<Sample> samples, String name) {
        if (samples.size() < 2) {
            throw new IllegalArgumentException("one transaction does not show what differs between two");
        }
        var shapes = samples.stream()
                .map(sample -> sample.transaction().shape())
                .distinct()
                .toList();
        if (shapes.size() > 1) {
            throw new CannotMeasure("accepting a concern is not always the same statements: " + shapes);
        }
        this.samples = List.copyOf(samples);
        this.name = name;
        var found = samples.stream().map(sample -> uuids(sample.transaction())).toList();
        var common = new HashSet<>(found.getFirst());
        found.forEach(common::retainAll);
        this.identifiers = found.stream()
                .map(all -> {
                    var own = new HashSet<>(all);
                    own.removeAll(common);
                    return Set.copyOf(own);
                })
                .toList();
    }

    /** The statements, the same for every transaction. */
    List<String> shape() {
        return samples.getFirst().transaction().shape();
    }

    /** The values of the next transaction, statement by statement. */
    List<List<@Nullable String>> next() {
        long number = replayed.getAndIncrement();
        int which = (int) (number % samples.size());
        var sample = samples.get(which);
        var random = ThreadLocalRandom.current();
        var anew = new LinkedHashMap<String, String>();
        identifiers.get(which).forEach(old -> anew.put(old, fresh(old, random)));
        anew.put(
                sample.reference(),
                ReferenceNumber.of(sample.reference().charAt(0), referenceOf(number))
                        .value());
        anew.put(sample.key(), name + "-" + number);
        return sample.transaction().statements().stream()
                .map(statement -> replaced(statement.values(), anew))
                .toList();
    }

    /** Drawn at random, two of some ten thousand would be alike now and then, and intake's own way out of that is not repeated. */
    private long referenceOf(long number) {
        return (firstReference + number * STEP) % ReferenceNumber.capacity();
    }

    private static List<@Nullable String> replaced(List<@Nullable String> values, Map<String, String> anew) {
        var replaced = new ArrayList<@Nullable String>(values.size());
        for (var value : values) {
            replaced.add(value == null ? null : replaced(value, anew));
        }
        return Collections.unmodifiableList(replaced);
    }

    private static String replaced(String value, Map<String, String> anew) {
        var whole = anew.get(value);
        if (whole != null) {
            return whole;
        }
        var words = value;
        for (var change : anew.entrySet()) {
            if (words.contains(change.getKey())) {
                words = words.replace(change.getKey(), change.getValue());
            }
        }
        return words;
    }

    private static Set<String> uuids(Captured transaction) {
        var found = new HashSet<String>();
        for (var statement : transaction.statements()) {
            for (var value : statement.values()) {
                if (value != null) {
                    UUIDS.matcher(value).results().forEach(result -> found.add(result.group()));
                }
            }
        }
        return found;
    }

    /** Ordered by time where the old one was, as that is what an index grows by. */
    private static String fresh(String old, Random random) {
        if (UUID.fromString(old).version() != 7) {
            return UUID.randomUUID().toString();
        }
        long high = System.currentTimeMillis() << 16 | 0x7000L | random.nextInt(0x1000);
        return new UUID(high, Long.MIN_VALUE | random.nextLong() >>> 2).toString();
    }
}
