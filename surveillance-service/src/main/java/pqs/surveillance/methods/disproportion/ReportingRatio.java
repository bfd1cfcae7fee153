package pqs.surveillance.methods.disproportion;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;

/**
 * How much more often a theme is reported with a unit than with the others, without shrinkage.
 *
 * <p>With n10 = n1. − n11, n01 = n.1 − n11 and n00 the rest
 *
 * <pre>  PRR = (n11 / n1.) / (n01 / n0.)    variance of ln PRR = 1/n11 − 1/n1. + 1/n01 − 1/n0.
 *   ROR = n11 n00 / (n10 n01)          variance of ln ROR = 1/n11 + 1/n10 + 1/n01 + 1/n00</pre>
 *
 * and the lower bound exp(ln ratio − 1.959964 √variance), one-sided 97.5 %, is that of a large table. Without any report in the
 * cell the ratio and its bound are 0. Where nobody else has the theme (n01 = 0; for the odds also n10 = 0) the ratio is not
 * bounded and neither it nor its lower bound is given; use {@link InformationComponent} or {@link GammaPoissonShrinker}, which
 * need no such exception.
 *
 * <p>Source: S. J. W. Evans, P. C. Waller and S. Davis, Pharmacoepidemiology and Drug Safety 10 (2001) 483–486 (PRR); K. J. Rothman,
 * S. Lanes and S. T. Sacks, ibid. 13 (2004) 519–523 (ROR); numbers of R's PhViD 1.0.8.
 *
 * @param ratio empty where it has no bound
 * @param lower95 likewise
 */
public record ReportingRatio(Kind kind, Cell cell, OptionalDouble ratio, OptionalDouble lower95) {

    private static final int VERSION = 1;
    private static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

    /** Of proportions, or of odds. */
    public enum Kind {
        PROPORTIONAL("proportional-reporting-ratio"),
        ODDS("reporting-odds-ratio");

        private final String methodName;

        Kind(String methodName) {
            this.methodName = methodName;
        }
    }

    public static ReportingRatio of(Kind kind, Cell cell) {
        double others = others(cell);
        double ratio = quotient(kind, cell);
        if (!Double.isFinite(ratio)) {
            return new ReportingRatio(kind, cell, OptionalDouble.empty(), OptionalDouble.empty());
        }
        double variance = switch (kind) {
            case PROPORTIONAL -> 1.0 / cell.both() - 1.0 / cell.ofUnit() + 1.0 / cell.themeOnly() - 1 / others;
            case ODDS -> 1.0 / cell.both() + 1.0 / cell.unitOnly() + 1.0 / cell.themeOnly() + 1.0 / cell.neither();
        };
        double lower = ratio == 0 ? 0 : Math.exp(Math.log(ratio) - Z * Math.sqrt(Math.max(0, variance)));
        return new ReportingRatio(kind, cell, OptionalDouble.of(ratio), OptionalDouble.of(lower));
    }

    /**
     * The formula as it stands, for those who compare with R: infinite where a positive number is divided by 0, and not a number
     * for 0 / 0.
     */
    public double quotient() {
        return quotient(kind, cell);
    }

    private static double quotient(Kind kind, Cell cell) {
        return switch (kind) {
            case PROPORTIONAL -> (double) cell.both() / cell.ofUnit() / (cell.themeOnly() / others(cell));
            case ODDS -> (double) cell.both() * cell.neither() / ((double) cell.unitOnly() * cell.themeOnly());
        };
    }

    private static double others(Cell cell) {
        return (double) cell.all() - cell.ofUnit();
    }

    public MethodResult toResult() {
        var values = new HashMap<String, Object>();
        ratio.ifPresent(some -> values.put("ratio", some));
        lower95.ifPresent(some -> values.put("lower95", some));
        return MethodResult.of(
                new MethodVersion(kind.methodName, VERSION), Map.of("confidence", 0.95), cell.asFields(), values);
    }
}
