package pqs.surveillance.methods;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The proof that a method which is told of its observations one at a time says what it says when it is told of them all at once,
 * to the byte: after one more, and after a late one was corrected, added or withdrawn and the stream taken up again from the
 * state before it. Charts and observations are drawn by chance; what fails names its seed.
 */
public final class Replay {

    private static final int POINTS_MIN = 20;
    private static final int POINTS_MAX = 60;

    private Replay() {}

    /**
     * A method to be proved.
     *
     * @param <O> one observation
     * @param <S> what is kept from one observation to the next
     * @param start before any observation
     * @param next the state after one more
     * @param streamed what is said of observations from the states after each of them
     * @param whole what is said of them all at once
     */
    public record Streamed<O, S>(
            S start,
            BiFunction<S, O, S> next,
            BiFunction<List<O>, List<S>, MethodResult> streamed,
            Function<List<O>, MethodResult> whole) {

        /** Of a method that is itself what is kept, such as a chart with its points. */
        public static <O, S> Streamed<O, S> value(
                S start, BiFunction<S, O, S> next, Function<S, MethodResult> result, Function<List<O>, S> whole) {
            return new Streamed<>(
                    start, next, (observations, states) -> result.apply(states.getLast()), whole.andThen(result));
        }

        private List<S> follow(List<S> before, List<O> observations) {
            var states = new ArrayList<>(before);
            for (var observation : observations.subList(before.size(), observations.size())) {
                states.add(next.apply(states.isEmpty() ? start : states.getLast(), observation));
            }
            return states;
        }

        private void assertSame(List<O> observations, List<S> states, String what) {
            assertThat(streamed.apply(observations, states).canonical())
                    .as(what)
                    .isEqualTo(whole.apply(observations).canonical());
        }
    }

    /**
     * @param seeds how many charts are drawn, from seed 0
     * @param method drawn anew for each seed
     * @param observation drawn anew for each point
     */
    public static <O, S> void isAsTheWhole(
            int seeds, Function<SplittableRandom, Streamed<O, S>> method, Function<SplittableRandom, O> observation) {
        for (long seed = 0; seed < seeds; seed++) {
            var random = new SplittableRandom(seed);
            var drawn = method.apply(random);
            var observations = new ArrayList<O>();
            int points = random.nextInt(POINTS_MIN, POINTS_MAX);
            for (int point = 0; point < points; point++) {
                observations.add(observation.apply(random));
            }
            var states = drawn.follow(List.of(), observations.subList(0, points - 1));
            drawn.assertSame(observations.subList(0, points - 1), states, "seed %d, all but the last".formatted(seed));
            states = drawn.follow(states, observations);
            drawn.assertSame(observations, states, "seed %d, one more".formatted(seed));
            int late = random.nextInt(points);
            var corrected = new ArrayList<>(observations);
            corrected.set(late, observation.apply(random));
            assertTakenUp(drawn, states, corrected, late, "seed %d, point %d corrected".formatted(seed, late));
            var added = new ArrayList<>(observations);
            added.add(late, observation.apply(random));
            assertTakenUp(drawn, states, added, late, "seed %d, a point before %d added".formatted(seed, late));
            var withdrawn = new ArrayList<>(observations);
            withdrawn.remove(late);
            assertTakenUp(drawn, states, withdrawn, late, "seed %d, point %d withdrawn".formatted(seed, late));
        }
    }

    private static <O, S> void assertTakenUp(
            Streamed<O, S> method, List<S> states, List<O> observations, int from, String what) {
        method.assertSame(observations, method.follow(states.subList(0, from), observations), what);
    }

    /** A result of a path and its alarms and nothing else, where run lengths would take too long to compute again and again. */
    public static MethodResult pathAlone(List<Double> statistics, List<Integer> alarms) {
        return new MethodResult(
                new MethodVersion("path-alone", 1),
                Map.of(),
                Map.of(),
                statistics,
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Map.of("alarms", alarms));
    }

    /** Any of the constants of an enum. */
    public static <E extends Enum<E>> E any(SplittableRandom random, Class<E> type) {
        var all = type.getEnumConstants();
        return all[random.nextInt(all.length)];
    }
}
