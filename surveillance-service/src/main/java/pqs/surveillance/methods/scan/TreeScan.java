package pqs.surveillance.methods.scan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;

/**
 * Tree-based scan: whether the excess lies with one practitioner, with a site, or with a provider as a whole; every branch of the
 * tree provider → site → practitioner is a candidate and all are compared at once, given the number of events.
 *
 * <p>A branch with C of N events, where its share of the exposure lets expect B, scores as {@link PoissonScore} says. Expectations
 * are the exposures scaled to N. Where a site has one practitioner both have the same score and the higher branch is named, as
 * nothing tells them apart. A practitioner who works at several sites is a leaf at each; the branch of that person over all sites is no branch of the
 * tree, and {@link UnitScan} over practitioners finds it.
 *
 * <p>p of each branch is that of the highest score anywhere in the tree, so it needs no further correction for the many branches.
 *
 * <p>Source: M. Kulldorff, Z. Fang and S. J. Walsh, Biometrics 59 (2003) 323–331.
 *
 * @param branches providers, their sites and their practitioners, in order of first mention, each before what is below it
 * @param best of the highest score; the first of equals
 * @param significance of the best
 */
public record TreeScan(List<Leaf> leaves, List<Branch> branches, Branch best, MonteCarlo significance) {

    private static final int VERSION = 1;

    public TreeScan {
        leaves = List.copyOf(leaves);
        branches = List.copyOf(branches);
    }

    /**
     * A branch of the tree.
     *
     * @param path of names: provider; provider and site; provider, site and practitioner
     * @param expected in proportion to exposure
     * @param p of a score at least as high anywhere in the tree
     */
    public record Branch(List<String> path, int events, double expected, double score, double p) {

        public Branch {
            path = List.copyOf(path);
        }
    }

    /** @throws InvalidInput for no leaves, and for a practitioner given twice at a site */
    public static TreeScan of(List<Leaf> leaves, int replicates, long seed) {
        if (leaves.isEmpty()) {
            throw new InvalidInput("leaves", "is empty", "give at least one practitioner");
        }
        Check.atLeast("replicates", replicates, 1);
        var members = members(leaves);
        int[] counts = leaves.stream().mapToInt(Leaf::events).toArray();
        double[] exposures = leaves.stream().mapToDouble(Leaf::exposure).toArray();
        int events = leaves.stream().mapToInt(Leaf::events).sum();
        double[] expected = expected(members, exposures, events);
        double[] scores = scores(members, counts, expected, events);
        var draw = new CategoryDraw(exposures);
        double[] highest = MonteCarlo.highest(
                replicates, seed, random -> max(scores(members, draw.counts(events, random), expected, events)));
        var branches = new ArrayList<Branch>();
        int best = 0;
        for (int i = 0; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
            branches.add(new Branch(
                    members.get(i).path(),
                    sum(members.get(i), counts),
                    expected[i],
                    scores[i],
                    MonteCarlo.of(scores[i], highest, seed).p()));
        }
        return new TreeScan(leaves, branches, branches.get(best), MonteCarlo.of(scores[best], highest, seed));
    }

    private record Members(List<String> path, List<Integer> leaves) {}

    private static List<Members> members(List<Leaf> leaves) {
        var tree = new LinkedHashMap<List<String>, List<Integer>>();
        leaves.forEach(leaf -> {
            tree.putIfAbsent(List.of(leaf.provider()), new ArrayList<>());
            tree.putIfAbsent(List.of(leaf.provider(), leaf.site()), new ArrayList<>());
            tree.putIfAbsent(List.of(leaf.provider(), leaf.site(), leaf.practitioner()), new ArrayList<>());
        });
        var seen = new HashSet<List<String>>();
        for (int i = 0; i < leaves.size(); i++) {
            var leaf = leaves.get(i);
            var path = List.of(leaf.provider(), leaf.site(), leaf.practitioner());
            if (!seen.add(path)) {
                throw new InvalidInput("leaves[" + i + "]", "is " + path + " again", "give each once");
            }
            for (int depth = 1; depth <= path.size(); depth++) {
                tree.computeIfAbsent(path.subList(0, depth), none -> new ArrayList<>())
                        .add(i);
            }
        }
        return tree.entrySet().stream()
                .map(branch -> new Members(branch.getKey(), branch.getValue()))
                .toList();
    }

    private static double[] expected(List<Members> members, double[] exposures, int events) {
        double all = 0;
        for (double exposure : exposures) {
            all += exposure;
        }
        double total = all;
        return members.stream()
                .mapToDouble(branch -> events
                        * branch.leaves().stream()
                                .mapToDouble(i -> exposures[i])
                                .sum()
                        / total)
                .toArray();
    }

    private static double[] scores(List<Members> members, int[] counts, double[] expected, int events) {
        double[] scores = new double[expected.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = PoissonScore.of(sum(members.get(i), counts), expected[i], events);
        }
        return scores;
    }

    private static int sum(Members branch, int[] counts) {
        int sum = 0;
        for (int leaf : branch.leaves()) {
            sum += counts[leaf];
        }
        return sum;
    }

    private static double max(double[] scores) {
        double max = 0;
        for (double score : scores) {
            max = Math.max(max, score);
        }
        return max;
    }

    /** The path holds the scores of the branches. */
    public MethodResult toResult() {
        return new MethodResult(
                new MethodVersion("poisson-tree-scan", VERSION),
                Map.of("replicates", significance.replicates(), "seed", significance.seed()),
                Map.of("leaves", leaves.stream().map(Leaf::asFields).toList()),
                branches.stream().map(Branch::score).toList(),
                Optional.empty(),
                OptionalDouble.of(significance.p()),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Map.of("best", best.path(), "events", best.events(), "expected", best.expected()));
    }
}
