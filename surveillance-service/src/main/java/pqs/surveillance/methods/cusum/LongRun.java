package pqs.surveillance.methods.cusum;

/** What a chart that has run for long is assumed to have done about its alarms; it decides how its S is distributed. */
public enum LongRun {
    /** It has not alarmed: the quasi-stationary distribution, v = v Q / |v Q|. */
    WITHOUT_ALARM {
        @Override
        double[] shares(CusumChain chain, int states) {
            var shares = fromZero(states);
            for (int round = 0; round < ROUNDS_MAX; round++) {
                var next = normalised(chain.visits(shares));
                double change = 0;
                for (int state = 0; state < states; state++) {
                    change = Math.max(change, Math.abs(next[state] - shares[state]));
                }
                shares = next;
                if (change < 1e-14) {
                    break;
                }
            }
            return shares;
        }
    },
    /** It has restarted from 0 after each alarm: the share of points that it spends in each state over a whole cycle. */
    RESTARTED {
        @Override
        double[] shares(CusumChain chain, int states) {
            return normalised(chain.visits(fromZero(states)));
        }
    };

    private static final int ROUNDS_MAX = 200;

    /** Share of points at which S is in each of the first states, one in all. */
    abstract double[] shares(CusumChain chain, int states);

    private static double[] fromZero(int states) {
        var shares = new double[states];
        shares[0] = 1;
        return shares;
    }

    private static double[] normalised(double[] visits) {
        double sum = 0;
        for (double visit : visits) {
            sum += visit;
        }
        var shares = new double[visits.length];
        for (int state = 0; state < visits.length; state++) {
            shares[state] = visits[state] / sum;
        }
        return shares;
    }
}
