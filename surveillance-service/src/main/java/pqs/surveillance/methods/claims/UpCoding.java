package pqs.surveillance.methods.claims;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.Judgement;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;
import pqs.surveillance.methods.audit.AuditStratum;
import pqs.surveillance.methods.audit.StratifiedDraw;

/**
 * Whether a provider claims more long examinations than its case mix explains.
 *
 * <p>Within each kind of case the provider's long claims x(s) of n(s) are held against its peers'. Two exact tails, each of
 * X ≥ Σ x(s) where the provider claims as its peers do:
 *
 * <ul>
 *   <li><b>against peers as sampled</b>: given how many long claims there are of each kind, those of the provider are
 *       Hypergeometric, and their sum over kinds is the exact test of Mantel and Haenszel (with one kind: Fisher's). It allows for
 *       peers being few. N. Mantel and W. Haenszel, JNCI 22 (1959) 719–748.
 *   <li><b>against peers as known</b>: X is a sum of Binomial(n(s), peers' share), exact by convolution (with one kind: the
 *       binomial test). For peers that are many, or for a share from a tariff or contract.
 * </ul>
 *
 * Shares of both are standardised directly to the claims of both together. Kinds of case that one of them never claims cannot be
 * compared and are left out; they are named, as a kind that nobody else claims is a finding of its own.
 *
 * @param compared kinds of case that both claim
 * @param leftOut names of the others
 * @param expectedLong Σ n(s) × peers' share
 */
public record UpCoding(
        List<CaseMix> compared,
        List<String> leftOut,
        int longClaims,
        double expectedLong,
        double pAgainstPeersAsSampled,
        double pAgainstPeersAsKnown,
        StandardisedShare provider,
        StandardisedShare peers) {

    private static final int VERSION = 1;

    public UpCoding {
        compared = List.copyOf(compared);
        leftOut = List.copyOf(leftOut);
    }

    /** @throws InvalidInput for no kinds of case */
    public static Judgement<UpCoding> of(List<CaseMix> caseMix) {
        if (caseMix.isEmpty()) {
            throw new InvalidInput("caseMix", "is empty", "give at least one kind of case");
        }
        var compared = caseMix.stream().filter(CaseMix::comparable).toList();
        if (compared.isEmpty()) {
            return new Judgement.TooLittle<>(0, 1, "kinds of case with claims of the provider and of peers");
        }
        var leftOut = caseMix.stream()
                .filter(kind -> !kind.comparable())
                .map(CaseMix::name)
                .toList();
        int longClaims = compared.stream().mapToInt(CaseMix::longClaims).sum();
        return new Judgement.Enough<>(new UpCoding(
                compared,
                leftOut,
                longClaims,
                compared.stream()
                        .mapToDouble(kind -> kind.claims() * kind.peersShare())
                        .sum(),
                asSampled(compared, longClaims),
                asKnown(compared, longClaims),
                standardised(compared, CaseMix::share, CaseMix::claims),
                standardised(compared, CaseMix::peersShare, CaseMix::peersClaims)));
    }

    private static double asSampled(List<CaseMix> compared, int longClaims) {
        return StratifiedDraw.of(compared.stream()
                        .map(kind -> new AuditStratum(
                                kind.name(),
                                kind.claims() + kind.peersClaims(),
                                kind.longClaims() + kind.peersLongClaims(),
                                kind.claims()))
                        .toList())
                .atLeast(longClaims);
    }

    private static double asKnown(List<CaseMix> compared, int longClaims) {
        double[] total = {1};
        for (var kind : compared) {
            var own = BinomialDistribution.of(kind.claims(), kind.peersShare());
            double[] sum = new double[total.length + kind.claims()];
            for (int y = 0; y <= kind.claims(); y++) {
                double probability = own.probability(y);
                for (int x = 0; probability > 0 && x < total.length; x++) {
                    sum[x + y] += total[x] * probability;
                }
            }
            total = sum;
        }
        double tail = 0;
        for (int x = total.length - 1; x >= longClaims; x--) {
            tail += total[x];
        }
        return Math.min(1, tail);
    }

    private static StandardisedShare standardised(
            List<CaseMix> compared, ToDoubleFunction<CaseMix> share, ToIntFunction<CaseMix> claims) {
        double all = compared.stream()
                .mapToDouble(kind -> (double) kind.claims() + kind.peersClaims())
                .sum();
        return StandardisedShare.of(
                compared.stream()
                        .mapToDouble(kind -> ((double) kind.claims() + kind.peersClaims()) / all)
                        .toArray(),
                compared.stream().mapToDouble(share).toArray(),
                compared.stream().mapToInt(claims).toArray());
    }

    public MethodResult toResult() {
        return MethodResult.of(
                new MethodVersion("up-coding", VERSION),
                Map.of("test", "exact Mantel-Haenszel, one-sided"),
                Map.of("caseMix", compared.stream().map(CaseMix::asFields).toList(), "leftOut", leftOut),
                pAgainstPeersAsSampled,
                Map.of(
                        "longClaims",
                        longClaims,
                        "expectedLong",
                        expectedLong,
                        "pAgainstPeersAsKnown",
                        pAgainstPeersAsKnown,
                        "standardisedShare",
                        List.of(provider.share(), provider.lower(), provider.upper()),
                        "peersStandardisedShare",
                        List.of(peers.share(), peers.lower(), peers.upper())));
    }
}
