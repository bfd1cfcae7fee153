package pqs.surveillance.methods.outbreak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.Judgement;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;

/**
 * The flexible Farrington method: the newest count against a regression on the years before, with trend and season, in which
 * earlier outbreaks weigh less.
 *
 * <p>y(i) has mean μ(i) and variance φ μ(i), with
 *
 * <pre>  ln μ(i) = a + b t(i) + season(group of i)</pre>
 *
 * over the points of the last b years ({@link SeasonGroups}), the newest ones left out, fitted by {@link QuasiPoissonFit} twice,
 * the second time with points of large residual weighted down ({@link FarringtonModel}). The trend is dropped where there are
 * fewer than three years, where its p-value is not small enough, or where it would let expect more than was ever counted. φ is at
 * least 1. y alarms where it exceeds the bound ({@link FarringtonBound}) and there were enough cases lately.
 *
 * <p>Source: A. Noufaily, D. G. Enki, P. Farrington, P. Garthwaite, N. Andrews and A. Charlett, Statistics in Medicine 32 (2013)
 * 1206–1222; numbers of {@code farringtonFlexible}, R surveillance 1.20.3. That package computes its exceedance score of negative
 * binomial bounds with ln μ in the place of μ; no score is given here, the alarms are the same. It tests the trend, and states the
 * error of the prediction, with a dispersion in which weights of the second fit stand for working weights; here it is the
 * dispersion of the fit, so the bounds {@link FarringtonBound#UPPER_MEAN} and {@link FarringtonBound#TWO_THIRDS_POWER}, and the
 * decision on a trend where {@code trendBelow} is less than 1, can differ from the package's.
 *
 * @param points judged, in order; each is computed from the counts up to it only, so one more count changes none of them
 */
public record Farrington(
        FarringtonSettings settings, ReferencePoints references, List<Integer> counts, List<FarringtonPoint> points) {

    private static final int VERSION = 1;

    public Farrington {
        counts = List.copyOf(counts);
        points = List.copyOf(points);
    }

    /**
     * @param from first position to be judged, from 1
     * @param to last one
     * @return too little where the series does not reach back far enough from the first, or where no model can be fitted
     * @throws InvalidInput for no or negative counts, and positions outside the series
     */
    public static Judgement<Farrington> of(
            FarringtonSettings settings, ReferencePoints references, int[] counts, int from, int to) {
        Check.counts("counts", counts);
        Check.atLeast("from", from, 1);
        Check.atLeast("to", to, from);
        if (to > counts.length) {
            throw new InvalidInput("to", "is " + to, "there are " + counts.length + " points");
        }
        return of(settings, references, counts, List.of(), from, to);
    }

    /** The points before {@code from} are known. */
    private static Judgement<Farrington> of(
            FarringtonSettings settings,
            ReferencePoints references,
            int[] counts,
            List<FarringtonPoint> known,
            int from,
            int to) {
        var points = new ArrayList<>(known);
        IntStream.rangeClosed(from, to)
                .mapToObj(position -> point(settings, references, counts, position - 1))
                .flatMap(Optional::stream)
                .forEach(points::add);
        int wanted = known.size() + to - from + 1;
        return points.size() < wanted
                ? new Judgement.TooLittle<>(points.size(), wanted, "points with enough years before them")
                : new Judgement.Enough<>(new Farrington(
                        settings, references, IntStream.of(counts).boxed().toList(), points));
    }

    /** One more count, and the point that it makes; the earlier points stay as they are. */
    public Judgement<Farrington> next(int count) {
        Check.counts("count", new int[] {count});
        int[] all = Arrays.copyOf(array(), counts.size() + 1);
        all[counts.size()] = count;
        return of(settings, references, all, points, points.getLast().position() + 1, all.length);
    }

    /**
     * A late correction; the points before it stay as they are.
     *
     * @param position from 1
     */
    public Judgement<Farrington> corrected(int position, int count) {
        Check.counts("count", new int[] {count});
        Check.atLeast("position", position, 1);
        if (position > counts.size()) {
            throw new InvalidInput("position", "is " + position, "there are " + counts.size() + " points");
        }
        int[] all = array();
        all[position - 1] = count;
        var known = points.stream().filter(point -> point.position() < position).toList();
        int from = points.getFirst().position() + known.size();
        return of(settings, references, all, known, from, points.getLast().position());
    }

    private int[] array() {
        return counts.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The point at a position from 0; empty where the years before it are too few or fit no model. */
    static Optional<FarringtonPoint> point(
            FarringtonSettings settings, ReferencePoints references, int[] counts, int now) {
        return references
                .of(now, settings.yearsBack())
                .flatMap(same -> SeasonGroups.of(same, settings.halfWindow(), settings.seasons()))
                .map(groups -> Learned.of(counts, groups, now - settings.pointsLeftOut(), now))
                .flatMap(points -> FarringtonModel.of(points, settings))
                .map(model -> judged(settings, counts, now, model));
    }

    private static FarringtonPoint judged(FarringtonSettings settings, int[] counts, int now, FarringtonModel model) {
        int lately = IntStream.rangeClosed(Math.max(0, now - settings.withinPoints() + 1), now)
                .map(i -> counts[i])
                .sum();
        var bound = settings.bound();
        double upper = bound.upper(model.logMean(), model.logError(), model.dispersion(), settings.alpha());
        return new FarringtonPoint(
                now + 1,
                counts[now],
                Math.exp(model.logMean()),
                model.dispersion(),
                model.trend() == Trend.LINEAR,
                lately >= settings.leastCases() ? OptionalDouble.of(upper) : OptionalDouble.empty(),
                bound.p(counts[now], model.logMean(), model.logError(), model.dispersion(), settings.alpha()));
    }

    /** The path holds the expected counts of the points judged; p is that of the newest. */
    public MethodResult toResult() {
        return result(parameters(), OptionalDouble.empty());
    }

    /**
     * With the false alarms to be expected in a year at the most as far as the model holds: α at each point. Counts are coarse
     * and those of too few cases are not judged, so there are fewer; where seasons or trends are not those of the model, more.
     *
     * @param pointsPerYear such as 52 for weeks
     */
    public MethodResult toResult(double pointsPerYear) {
        Check.positive("pointsPerYear", pointsPerYear);
        var parameters = parameters();
        parameters.put("pointsPerYear", pointsPerYear);
        return result(parameters, OptionalDouble.of(settings.alpha() * pointsPerYear));
    }

    private TreeMap<String, Object> parameters() {
        var parameters = new TreeMap<>(settings.asFields());
        parameters.put("references", references.asFields());
        return parameters;
    }

    private MethodResult result(Map<String, Object> parameters, OptionalDouble falseAlarmsPerYear) {
        return new MethodResult(
                new MethodVersion("farrington-flexible", VERSION),
                parameters,
                Map.of("counts", counts, "from", points.getFirst().position()),
                points.stream().map(FarringtonPoint::expected).toList(),
                Optional.empty(),
                OptionalDouble.of(points.getLast().p()),
                OptionalDouble.empty(),
                falseAlarmsPerYear,
                Map.of("points", points.stream().map(Farrington::fields).toList()));
    }

    private static Map<String, Object> fields(FarringtonPoint point) {
        return Map.of(
                "position",
                point.position(),
                "dispersion",
                point.dispersion(),
                "trend",
                point.trend(),
                "upper",
                point.upper().isPresent() ? List.of(point.upper().getAsDouble()) : List.of(),
                "p",
                point.p(),
                "alarm",
                point.alarm());
    }
}
