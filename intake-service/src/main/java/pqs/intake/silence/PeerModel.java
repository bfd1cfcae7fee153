package pqs.intake.silence;

import java.util.List;
import java.util.Optional;

/**
 * How practices of a commissioner report, learned from what they reported: Y of a practice with exposure e is Poisson of mean λe, and
 * λ differs from practice to practice.
 *
 * <p>With S reports of n practices from exposure E in all, and μ = e S / E:
 *
 * <ul>
 *   <li>κ, the squared coefficient of variation of λ between practices, by moments: n / (n − 1) · Σ((y − μ)² − μ) / Σ μ², and not
 *       below 0 (N. Breslow, Extra-Poisson variation in log-linear models, Applied Statistics 33, 1984, 38–44).
 *   <li>A further practice of exposure e: mean m = e (S + ½) / E, and the squared coefficient of variation of its λe is
 *       c² = 1 / (S + ½) + κ (1 + Σ e² / E²): how uncertain the mean is, and how practices differ. Its reports are negative
 *       binomial with mean m and size 1 / c². Where practices do not differ (κ = 0) that is exactly the predictive distribution
 *       of the Poisson model under Jeffreys' prior (Gelman et al., Bayesian Data Analysis, 3rd edition, section 2.6).
 * </ul>
 *
 * <p>A practice is compared with its peers without itself, so that its own silence does not lower what is expected of it.
 *
 * @param reports S
 * @param exposure E
 * @param concentration Σ e² / E²
 * @param variation κ
 */
public record PeerModel(int practices, long reports, double exposure, double concentration, double variation) {

    /** With fewer peers a practice could work out what another one reported, and there is little to compare with. */
    public static final int PEERS_MIN = 5;

    /** Empty for fewer than {@value #PEERS_MIN} practices. */
    public static Optional<PeerModel> of(List<PeerReports> peers) {
        if (peers.size() < PEERS_MIN) {
            return Optional.empty();
        }
        long reports = peers.stream().mapToLong(PeerReports::reports).sum();
        double exposure = peers.stream().mapToDouble(PeerReports::exposure).sum();
        double squares = peers.stream()
                .mapToDouble(peer -> peer.exposure() * peer.exposure())
                .sum();
        return Optional.of(new PeerModel(
                peers.size(),
                reports,
                exposure,
                squares / (exposure * exposure),
                variation(peers, reports / exposure)));
    }

    private static double variation(List<PeerReports> peers, double rate) {
        double excess = 0;
        double squares = 0;
        for (var peer : peers) {
            double expected = rate * peer.exposure();
            excess += (peer.reports() - expected) * (peer.reports() - expected) - expected;
            squares += expected * expected;
        }
        double n = peers.size();
        return squares == 0 ? 0 : Math.max(0, n / (n - 1) * excess / squares);
    }

    /** What is to be expected of a further practice with this exposure. */
    public Prediction predict(double further) {
        return new Prediction(further * (reports + 0.5) / exposure, 1 / spread());
    }

    private double spread() {
        return 1 / (reports + 0.5) + variation * (1 + concentration);
    }
}
