package pqs.surveillance.methods.sequential;

import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;

/**
 * Logistic regression of a probability of failure on one score, ln(p / (1 − p)) = a + b · score, by iteratively
 * reweighted least squares (McCullagh and Nelder 1989): what turns a score such as Parsonnet's into a risk. Failures
 * may be given as shares, each with the weight of the patients it stands for; risks that come from such a model give
 * its coefficients back.
 *
 * @param intercept a
 * @param slope b
 */
public record RiskModel(double intercept, double slope) {

    private static final int ROUNDS_MAX = 50;
    private static final double CONVERGED = 1e-12;

    /**
     * @param scores at least two different ones
     * @param failures share that failed, or risk, of each, from 0 to 1
     * @param weights patients of each, or their fraction
     */
    public static RiskModel fit(double[] scores, double[] failures, double[] weights) {
        Check.finite("scores", scores);
        Check.sameLength("failures", failures.length, "scores", scores.length);
        Check.sameLength("weights", weights.length, "scores", scores.length);
        for (int i = 0; i < scores.length; i++) {
            OutcomeWeights.requireRisk("failures[" + i + "]", failures[i]);
            if (!(weights[i] >= 0 && Double.isFinite(weights[i]))) {
                throw new InvalidInput("weights[" + i + "]", "is " + weights[i], "give a finite number from 0");
            }
        }
        double total = 0;
        double failed = 0;
        for (int i = 0; i < scores.length; i++) {
            total += weights[i];
            failed += weights[i] * failures[i];
        }
        if (!(failed > 0 && failed < total)) {
            throw new InvalidInput("failures", "are all or none", "a model needs both failures and successes");
        }
        var model = new RiskModel(Math.log(failed / (total - failed)), 0);
        for (int round = 0; round < ROUNDS_MAX; round++) {
            var next = model.improved(scores, failures, weights);
            double change = Math.abs(next.intercept - model.intercept) + Math.abs(next.slope - model.slope);
            model = next;
            if (change <= CONVERGED * (1 + Math.abs(model.intercept))) {
                return model;
            }
        }
        throw new InvalidInput("failures", "are separated by score", "no finite slope fits them: give more patients");
    }

    public double risk(double score) {
        return 1 / (1 + Math.exp(-intercept - slope * score));
    }

    /** One step of Newton's method, which for this model is Fisher's. */
    private RiskModel improved(double[] scores, double[] failures, double[] weights) {
        double w = 0;
        double mean = 0;
        for (int i = 0; i < scores.length; i++) {
            double information = weights[i] * variance(scores[i]);
            w += information;
            mean += information * scores[i];
        }
        mean /= w;
        double spread = 0;
        double level = 0;
        double along = 0;
        for (int i = 0; i < scores.length; i++) {
            double from = scores[i] - mean;
            double residual = weights[i] * (failures[i] - risk(scores[i]));
            spread += weights[i] * variance(scores[i]) * from * from;
            level += residual;
            along += residual * from;
        }
        if (!(spread > 0) || !(w > 0)) {
            throw new InvalidInput("scores", "do not differ", "give at least two different scores");
        }
        double turn = along / spread;
        return new RiskModel(intercept + level / w - turn * mean, slope + turn);
    }

    private double variance(double score) {
        double risk = risk(score);
        return risk * (1 - risk);
    }
}
