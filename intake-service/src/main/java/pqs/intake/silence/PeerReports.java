package pqs.intake.silence;

/**
 * What a practice reported in a period.
 *
 * @param exposure how much there was to report from, in the unit of its peers: patients times days, or days; above 0
 */
public record PeerReports(double exposure, int reports) {

    public PeerReports {
        if (!(exposure > 0) || Double.isInfinite(exposure) || reports < 0) {
            throw new IllegalArgumentException("no reports of a practice: " + reports + " from " + exposure);
        }
    }
}
