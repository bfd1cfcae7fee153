package pqs.surveillance.methods.xmr;

import java.util.Optional;

/** What the last limits say of a target, if nothing changes. */
public enum Assurance {
    CONSISTENT_PASS,
    CONSISTENT_FAIL,
    INCONSISTENT;

    /** Empty for {@link Improvement#NEUTRAL}. A target on a limit is met and missed by chance. */
    static Optional<Assurance> of(double target, Limits limits, Improvement improvement) {
        if (improvement == Improvement.NEUTRAL) {
            return Optional.empty();
        }
        if (target > limits.upper()) {
            return Optional.of(improvement == Improvement.INCREASE ? CONSISTENT_FAIL : CONSISTENT_PASS);
        }
        if (target < limits.lower()) {
            return Optional.of(improvement == Improvement.INCREASE ? CONSISTENT_PASS : CONSISTENT_FAIL);
        }
        return Optional.of(INCONSISTENT);
    }
}
