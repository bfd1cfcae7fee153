package pqs.surveillance.methods.sequential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;

/**
 * How often each risk occurs among those who are treated: the case mix.
 *
 * @param risks probabilities of failure, from 0 to 1
 * @param fractions of patients with each, one in all
 */
public record RiskDistribution(List<Double> risks, List<Double> fractions) {

    /** Fractions printed with two or three decimals do not sum to one; further off than this they are no fractions. */
    private static final double SUM_TOLERANCE = 0.02;

    public RiskDistribution {
        risks = List.copyOf(risks);
        fractions = List.copyOf(fractions);
    }

    /** All have the same risk. */
    public static RiskDistribution single(double risk) {
        return of(new double[] {risk}, new double[] {1});
    }

    /** As in these patients. */
    public static RiskDistribution observed(double[] risks) {
        Check.finite("risks", risks);
        var patients = new TreeMap<Double, Integer>();
        for (double risk : risks) {
            patients.merge(risk, 1, Integer::sum);
        }
        double[] values = patients.keySet().stream().mapToDouble(risk -> risk).toArray();
        double[] shares = patients.values().stream()
                .mapToDouble(count -> count / (double) risks.length)
                .toArray();
        return of(values, shares);
    }

    /** @param fractions at least 0, and brought to a sum of exactly one where they were rounded */
    public static RiskDistribution of(double[] risks, double[] fractions) {
        Check.finite("risks", risks);
        Check.finite("fractions", fractions);
        Check.sameLength("fractions", fractions.length, "risks", risks.length);
        double sum = 0;
        for (int i = 0; i < risks.length; i++) {
            OutcomeWeights.requireRisk("risks[" + i + "]", risks[i]);
            if (fractions[i] < 0) {
                throw new InvalidInput("fractions[" + i + "]", "is " + fractions[i], "fractions are from 0 to 1");
            }
            sum += fractions[i];
        }
        if (Math.abs(sum - 1) > SUM_TOLERANCE) {
            throw new InvalidInput(
                    "fractions", "sum to " + sum, "give the fraction of patients with each risk, one in all");
        }
        var shares = new ArrayList<Double>(fractions.length);
        for (double fraction : fractions) {
            shares.add(fraction / sum);
        }
        return new RiskDistribution(Arrays.stream(risks).boxed().toList(), shares);
    }

    /** Probability of failure where its odds are so many times the expected ones. */
    static double atOdds(double risk, double oddsRatio) {
        return oddsRatio * risk / (1 - risk + oddsRatio * risk);
    }
}
