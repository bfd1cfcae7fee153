package pqs.surveillance.methods.xmr;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * In-control average run length of {@link Rules}: the mean number of points until one of them completes a rule, for independent
 * normal values against limits that are known, which lie at 2.66 times the expected moving range, 2/√π standard deviations. It
 * is one number, and the same under both rule sets: they differ only once a point lies outside, and that alarms by itself.
 *
 * <p>Exact: the joint distribution of the newest value and of all that the rules still have to know (moves in a row one way, points
 * in a row on one side, whether the last two were near a limit) is followed from point to point. The next value y is independent
 * of the last one x, so of each state only the integrals of its density below and above y are needed; densities are kept at the
 * nodes of Gauss and Legendre, within and beyond the near limit. By symmetry all values are taken for positive ones: where a
 * value changes sides, the directions of moves do as well.
 */
final class XmrRunLength {

    /** 86.109952 points, rounded so that it is the same on every machine. */
    static final double IN_CONTROL = Math.rint(new XmrRunLength().runLength() * 1e6) / 1e6;

    static final String HOW_COMPUTED =
            "any special cause, independent normal values against known limits, exact recursion;"
                    + " limits from few points alarm more often";

    private static final int NODES = 16;
    private static final int RUN = 7;
    private static final double SETTLED = 1e-14;
    /** Before it the longer rules have not had their say. */
    private static final int POINTS_MIN = 50;

    private static final int POINTS_MAX = 10_000;

    /** Moves away from the mean, and towards it. */
    private static final int AWAY = 0;

    private static final int TOWARDS = 1;

    /** From the mean to the near limit, and from there to the limit. */
    private final Piece[] pieces;

    private XmrRunLength() {
        var standard = new Limits(0, 1, 1, 0, 2 / Math.sqrt(Math.PI));
        pieces = new Piece[] {
            new Piece(0, standard.nearUpper()), new Piece(standard.nearUpper(), standard.upper()),
        };
    }

    /**
     * What the rules know beside the value.
     *
     * @param moves in a row, 0 before the first
     * @param run of points on this side
     * @param nearBefore 1 where the point before lay on this side and near the limit
     */
    private record Known(int direction, int moves, int run, int nearBefore) {

        static final int COUNT = 2 * RUN * RUN * 2;

        static Known of(int index) {
            return new Known(index / (2 * RUN * RUN), index / (2 * RUN) % RUN, index / 2 % RUN, index % 2);
        }

        int index() {
            return ((direction * RUN + moves) * RUN + run) * 2 + nearBefore;
        }

        /** How many moves in a row there are after one more. */
        int movesAfter(int move) {
            return move == direction ? moves + 1 : 1;
        }
    }

    private double runLength() {
        double[][][] density = new double[Known.COUNT][][];
        density[new Known(AWAY, 0, 1, 0).index()] =
                new double[][] {pieces[0].twiceNormal.clone(), pieces[1].twiceNormal.clone()};
        double points = 1;
        double before = 1;
        double ratio = 0;
        for (int point = 1; point < POINTS_MAX; point++) {
            double quiet = mass(density);
            points += quiet;
            boolean settled = point >= POINTS_MIN && Math.abs(quiet / before - ratio) < SETTLED;
            ratio = quiet / before;
            if (settled) {
                return points + quiet * ratio / (1 - ratio);
            }
            before = quiet;
            density = next(density);
        }
        return points;
    }

    private double[][][] next(double[][][] density) {
        double[][][] next = new double[Known.COUNT][][];
        for (int index = 0; index < Known.COUNT; index++) {
            if (density[index] != null) {
                move(Known.of(index), density[index], next);
            }
        }
        return next;
    }

    private void move(Known known, double[][] density, double[][][] next) {
        double all = 0;
        for (int from = 0; from < 2; from++) {
            double whole = pieces[from].whole(density[from]);
            double[] below = pieces[from].below(density[from]);
            all += whole;
            for (int to = 0; to < 2; to++) {
                boolean twoOfThree = known.run() >= 2 && known.nearBefore() + from + to >= 2;
                if (twoOfThree || known.run() + 1 == RUN) {
                    continue;
                }
                for (int move = AWAY; move <= TOWARDS; move++) {
                    int moves = known.movesAfter(move);
                    if (moves < RUN - 1 && (from == to || (move == AWAY) == (from < to))) {
                        var after = new Known(move, moves, known.run() + 1, from);
                        double[] sum = at(next, after, to);
                        for (int node = 0; node < NODES; node++) {
                            double part = from != to ? whole : move == AWAY ? below[node] : whole - below[node];
                            sum[node] += part * pieces[to].twiceNormal[node] / 2;
                        }
                    }
                }
            }
        }
        cross(known, all, next);
    }

    /** To the other side of the mean, which is a move towards it from here and away from it there. */
    private void cross(Known known, double all, double[][][] next) {
        int moves = known.movesAfter(TOWARDS);
        if (moves == RUN - 1) {
            return;
        }
        var after = new Known(AWAY, moves, 1, 0);
        for (int to = 0; to < 2; to++) {
            double[] sum = at(next, after, to);
            for (int node = 0; node < NODES; node++) {
                sum[node] += all * pieces[to].twiceNormal[node] / 2;
            }
        }
    }

    private static double[] at(double[][][] density, Known known, int piece) {
        int index = known.index();
        if (density[index] == null) {
            density[index] = new double[2][NODES];
        }
        return density[index][piece];
    }

    private double mass(double[][][] density) {
        double mass = 0;
        for (double[][] one : density) {
            if (one != null) {
                mass += pieces[0].whole(one[0]) + pieces[1].whole(one[1]);
            }
        }
        return mass;
    }

    /** An interval of values, and integrals over it and up to each of its nodes. */
    private static final class Piece {

        private final double[] weights = new double[NODES];
        private final double[][] belowWeights = new double[NODES][NODES];
        /** That of both sides, since both are taken for one. */
        private final double[] twiceNormal = new double[NODES];

        Piece(double low, double high) {
            var factory = new GaussIntegratorFactory();
            var rule = factory.legendre(NODES, low, high);
            for (int node = 0; node < NODES; node++) {
                double x = rule.getPoint(node);
                weights[node] = rule.getWeight(node);
                twiceNormal[node] = 2 * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
                var part = factory.legendre(NODES, low, x);
                for (int other = 0; other < NODES; other++) {
                    belowWeights[node][other] = lagrangeIntegral(rule, other, part);
                }
            }
        }

        /** Of the polynomial through the nodes that is 1 at one of them and 0 at the others. */
        private static double lagrangeIntegral(GaussIntegrator nodes, int one, GaussIntegrator over) {
            return over.integrate(x -> {
                double product = 1;
                for (int node = 0; node < NODES; node++) {
                    if (node != one) {
                        product *= (x - nodes.getPoint(node)) / (nodes.getPoint(one) - nodes.getPoint(node));
                    }
                }
                return product;
            });
        }

        double whole(double[] density) {
            double sum = 0;
            for (int node = 0; node < NODES; node++) {
                sum += weights[node] * density[node];
            }
            return sum;
        }

        double[] below(double[] density) {
            double[] below = new double[NODES];
            for (int node = 0; node < NODES; node++) {
                for (int other = 0; other < NODES; other++) {
                    below[node] += belowWeights[node][other] * density[other];
                }
            }
            return below;
        }
    }
}
