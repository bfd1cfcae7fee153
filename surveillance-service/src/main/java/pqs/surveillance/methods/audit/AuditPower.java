package pqs.surveillance.methods.audit;

import java.util.List;
import java.util.Map;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;

/**
 * How likely an audit is to find at least k of a fault that is feared: to be asked before it is commissioned, and, with what was
 * really sampled, after it reports.
 *
 * <p>P(found ≥ k) of {@link StratifiedDraw}: exact, sampling without replacement. For a simple random sample give one stratum.
 * Where only a rate is feared and the population is large beside the sample, see {@link RateAudit}.
 *
 * @param recognition the probability s that a faulty one is recognised when it is looked at; 1 is generous
 * @param atLeast k
 * @param power P(found ≥ k)
 * @param expected how many will be found on average
 */
public record AuditPower(List<AuditStratum> strata, double recognition, int atLeast, double power, double expected) {

    private static final int VERSION = 1;

    public AuditPower {
        strata = List.copyOf(strata);
    }

    /** @throws InvalidInput for no strata, a recognition outside 0 to 1, and a k below 1 */
    public static AuditPower of(List<AuditStratum> strata, double recognition, int atLeast) {
        Check.atLeast("atLeast", atLeast, 1);
        var found = StratifiedDraw.of(strata).recognisedWith(recognition);
        return new AuditPower(strata, recognition, atLeast, found.atLeast(atLeast), found.mean());
    }

    /** Of a simple random sample in which every fault is recognised. */
    public static AuditPower simple(int population, int faulty, int sampled, int atLeast) {
        return of(List.of(new AuditStratum("all", population, faulty, sampled)), 1, atLeast);
    }

    public MethodResult toResult() {
        return MethodResult.of(
                new MethodVersion("audit-power", VERSION),
                Map.of("recognition", recognition, "atLeast", atLeast),
                Map.of("strata", strata.stream().map(AuditStratum::asFields).toList()),
                Map.of("power", power, "expected", expected));
    }
}
