package pqs.surveillance.methods.audit;

import java.util.List;
import java.util.Map;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;

/**
 * What a simple random audit that found x of n shows of the N it was drawn from: the numbers of faulty ones, D, that remain
 * credible.
 *
 * <p>Exact one-sided limits at confidence c, by inverting the distribution of the number found:
 *
 * <pre>  upper = largest D with P(X ≤ x | D) &gt; 1 − c        lower = smallest D with P(X ≥ x | D) &gt; 1 − c</pre>
 *
 * Together they are an interval of confidence 2c − 1 at the least. Source: J. Buonaccorsi, "A note on confidence intervals for
 * proportions in finite populations", The American Statistician 41 (1987) 215–218. An audit that found nothing has an upper
 * limit above 0 unless all were looked at and recognised: silence bounds the fault, it does not exclude it.
 *
 * @param found x
 * @param confidence c, of each limit
 */
public record AuditFinding(
        int population, int sampled, int found, double recognition, double confidence, int lower, int upper) {

    private static final int VERSION = 1;

    /** @throws InvalidInput for an empty sample, more sampled than there are, and more found than sampled */
    public static AuditFinding of(int population, int sampled, int found, double recognition, double confidence) {
        Check.atLeast("sampled", sampled, 1);
        Check.probability("confidence", confidence);
        StratifiedDraw.checkRecognition(recognition);
        AuditStratum.checkWithin("sampled", sampled, "the population", population);
        AuditStratum.checkWithin("found", found, "the sampled", sampled);
        double doubt = 1 - confidence;
        int beyond = AuditSampleSize.smallest(
                        found,
                        population,
                        faulty ->
                                drawn(population, faulty, sampled, recognition).atMost(found) <= doubt)
                .orElse(population + 1);
        int lower = AuditSampleSize.smallest(
                        found,
                        population,
                        faulty ->
                                drawn(population, faulty, sampled, recognition).atLeast(found) > doubt)
                .orElse(population);
        return new AuditFinding(population, sampled, found, recognition, confidence, lower, beyond - 1);
    }

    private static StratifiedDraw drawn(int population, int faulty, int sampled, double recognition) {
        return StratifiedDraw.of(List.of(new AuditStratum("all", population, faulty, sampled)))
                .recognisedWith(recognition);
    }

    /** How likely so few would have been found if as many were faulty as was feared. */
    public double probabilityOfSoFew(int feared) {
        return drawn(population, feared, sampled, recognition).atMost(found);
    }

    public MethodResult toResult() {
        return MethodResult.of(
                new MethodVersion("audit-finding", VERSION),
                Map.of("recognition", recognition, "confidence", confidence),
                Map.of("population", population, "sampled", sampled, "found", found),
                Map.of("lower", lower, "upper", upper));
    }
}
