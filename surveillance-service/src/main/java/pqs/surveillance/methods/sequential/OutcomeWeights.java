package pqs.surveillance.methods.sequential;

import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;

/**
 * What one outcome adds to a log-likelihood ratio chart that tests odds R times the expected ones (Steiner, Cook,
 * Farewell and Treasure, Biostatistics 2000). With probability p of failure where nothing is wrong
 *
 * <pre>  failure: ln R − ln(1 − p + R p)      success: −ln(1 − p + R p)</pre>
 *
 * <p>For R above 1 failures add and successes take away, below 1 the other way round.
 *
 * @param failure what a failure adds
 * @param success what a success adds
 */
public record OutcomeWeights(double failure, double success) {

    /**
     * @param risk p, from 0 to 1
     * @param oddsRatio R, above 0 and not 1
     */
    public static OutcomeWeights of(double risk, double oddsRatio) {
        requireRisk("risk", risk);
        requireOddsRatio(oddsRatio);
        double norm = Math.log1p((oddsRatio - 1) * risk);
        return new OutcomeWeights(Math.log(oddsRatio) - norm, -norm);
    }

    /** @param outcome 1 for a failure, 0 for a success */
    double of(int outcome) {
        return outcome == 1 ? failure : success;
    }

    static void requireOddsRatio(double oddsRatio) {
        Check.positive("oddsRatio", oddsRatio);
        if (oddsRatio == 1) {
            throw new InvalidInput(
                    "oddsRatio", "is 1", "give the ratio to be found: above 1 for a rise, below 1 for a fall");
        }
    }

    static void requireRisk(String field, double risk) {
        if (!(risk >= 0 && risk <= 1)) {
            throw new InvalidInput(field, "is " + risk, "give a probability from 0 to 1");
        }
    }

    static void requireOutcome(String field, int outcome) {
        if (outcome != 0 && outcome != 1) {
            throw new InvalidInput(field, "is " + outcome, "outcomes are 1 for a failure and 0 for a success");
        }
    }
}
