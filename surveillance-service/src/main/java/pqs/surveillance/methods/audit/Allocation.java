package pqs.surveillance.methods.audit;

/** How a sample is spread over strata. Both round up, so the whole may be larger than asked by one a stratum. */
public enum Allocation {
    /** The same share of each stratum. */
    PROPORTIONAL {
        @Override
        int sampled(AuditStratum stratum, int sampled, long population, int strata) {
            return Math.toIntExact(ceilingOf((long) sampled * stratum.population(), population));
        }
    },
    /** The same number of each stratum, or all of it where it is smaller: as where each practitioner is to be seen. */
    EQUAL {
        @Override
        int sampled(AuditStratum stratum, int sampled, long population, int strata) {
            return Math.toIntExact(Math.min(stratum.population(), ceilingOf(sampled, strata)));
        }
    };

    abstract int sampled(AuditStratum stratum, int sampled, long population, int strata);

    private static long ceilingOf(long numerator, long denominator) {
        return (numerator + denominator - 1) / denominator;
    }
}
