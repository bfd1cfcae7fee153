package pqs.platform.audit.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What verifying one trail found.
 *
 * @param entries entries that stand in a chain
 * @param anchors number of the newest anchor; 0 where there is none
 * @param findings the first of them; {@code findingsCount} counts all
 */
public record Verification(
        String service,
        long entries,
        long anchors,
        Optional<Instant> lastAnchor,
        List<Finding> findings,
        long findingsCount) {

    public Verification {
        findings = List.copyOf(findings);
    }

    public boolean isInOrder() {
        return findingsCount == 0;
    }
}
