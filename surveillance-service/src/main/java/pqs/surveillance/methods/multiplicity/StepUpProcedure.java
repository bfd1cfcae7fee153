package pqs.surveillance.methods.multiplicity;

/**
 * Which dependence between the p-values a step-up procedure allows for.
 *
 * <p>Both control the false discovery rate E[V / max(R, 1)] at q, V the true hypotheses rejected among R rejected.
 */
public enum StepUpProcedure {
    /**
     * Independent or positively dependent p-values. Y. Benjamini and Y. Hochberg, "Controlling the false discovery rate",
     * JRSS B 57 (1995) 289–300; positive dependence: Benjamini and Yekutieli (2001), theorem 1.2.
     */
    BENJAMINI_HOCHBERG("benjamini-hochberg") {
        @Override
        double penalty(int m) {
            return 1;
        }
    },
    /**
     * Any dependence, as where measures overlap: q is divided by 1 + 1/2 + … + 1/m. Y. Benjamini and D. Yekutieli, "The control
     * of the false discovery rate in multiple testing under dependency", Annals of Statistics 29 (2001) 1165–1188, theorem 1.3.
     */
    BENJAMINI_YEKUTIELI("benjamini-yekutieli") {
        @Override
        double penalty(int m) {
            double sum = 0;
            for (int i = m; i >= 1; i--) {
                sum += 1.0 / i;
            }
            return sum;
        }
    };

    private final String methodName;

    StepUpProcedure(String methodName) {
        this.methodName = methodName;
    }

    /** The factor by which every adjusted p is larger than under independence; m is the number of p-values. */
    abstract double penalty(int m);

    public String methodName() {
        return methodName;
    }
}
