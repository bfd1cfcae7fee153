package pqs.surveillance.methods.reporter;

import java.util.Map;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;

/**
 * What a reporter, such as a practice, referred and raised in a time that is over.
 *
 * @param referrals how many people it referred (or another measure of how often it could have raised something), e; 0 for a
 *     reporter of whom nothing is known yet
 * @param concerns how many concerns it raised, y
 */
public record ReporterHistory(String reporter, double referrals, int concerns) {

    /** @throws InvalidInput for negative numbers and for concerns without any referral */
    public ReporterHistory {
        Check.finite("referrals", referrals);
        Check.atLeast("concerns", concerns, 0);
        if (referrals < 0 || (referrals == 0 && concerns > 0)) {
            throw new InvalidInput(
                    "referrals",
                    "of " + reporter + " are " + referrals + " with " + concerns + " concerns",
                    "give a number above 0, or 0 for a reporter who has not begun");
        }
    }

    Map<String, Object> asFields() {
        return Map.of("reporter", reporter, "referrals", referrals, "concerns", concerns);
    }
}
