package pqs.intake.silence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The silence report as a commissioner may read it: practices in groups of {@value PublishedCount#GROUP_MIN} at least, by size. A band
 * with fewer is told together with its neighbour rather than left out: what is left out could be found by taking the rest from the
 * whole. The whole says of silence only what its groups say.
 *
 * @param practices in all; public data
 * @param groups empty for fewer practices than a group has
 * @param silentLeast so many practices at least are silent, by what the groups say
 * @param silentExact whether it is exactly so many
 */
public record SilenceGroups(int practices, List<Group> groups, int silentLeast, boolean silentExact) {

    public SilenceGroups {
        groups = List.copyOf(groups);
    }

    /**
     * Some practices.
     *
     * @param expected of all of them together; empty where nothing can be expected
     * @param silent how many reported fewer than expected
     * @param unclear of how many that could not be told, which what they reported does not decide
     * @param trained how many came to training in the period
     */
    public record Group(
            String name,
            int practices,
            int reported,
            Optional<Prediction> expected,
            PublishedCount silent,
            int unclear,
            int trained) {}

    public static SilenceGroups of(List<JudgedPractice> judged) {
        var groups = merged(judged).stream().map(SilenceGroups::group).toList();
        return new SilenceGroups(
                judged.size(),
                groups,
                groups.stream().mapToInt(group -> group.silent().least()).sum(),
                !groups.isEmpty()
                        && groups.stream().allMatch(group -> group.silent().isExact()));
    }

    /** Neighbouring bands until each group is large enough; what is left at the end joins the last group. */
    private static List<List<JudgedPractice>> merged(List<JudgedPractice> judged) {
        var bands = new EnumMap<SizeBand, List<JudgedPractice>>(SizeBand.class);
        judged.forEach(practice -> bands.computeIfAbsent(SizeBand.of(practice.facts()), _ -> new ArrayList<>())
                .add(practice));
        var groups = new ArrayList<List<JudgedPractice>>();
        var gathered = new ArrayList<JudgedPractice>();
        for (var band : bands.values()) {
            gathered.addAll(band);
            if (gathered.size() >= PublishedCount.GROUP_MIN) {
                groups.add(List.copyOf(gathered));
                gathered.clear();
            }
        }
        if (!gathered.isEmpty() && !groups.isEmpty()) {
            var last = new ArrayList<>(groups.removeLast());
            last.addAll(gathered);
            groups.add(last);
        }
        return groups;
    }

    private static Group group(List<JudgedPractice> judged) {
        int practices = judged.size();
        int unclear = count(judged, SilenceFinding.TOO_LITTLE_DATA);
        return new Group(
                judged.stream()
                        .map(practice -> SizeBand.of(practice.facts()))
                        .distinct()
                        .map(SizeBand::words)
                        .collect(Collectors.joining(", ")),
                practices,
                judged.stream().mapToInt(practice -> practice.facts().reports()).sum(),
                together(judged),
                PublishedCount.of(count(judged, SilenceFinding.SILENT), practices - unclear),
                unclear,
                (int) judged.stream()
                        .filter(practice -> practice.facts().sessions() > 0)
                        .count());
    }

    private static int count(List<JudgedPractice> judged, SilenceFinding finding) {
        return (int) judged.stream().filter(each -> each.finding() == finding).count();
    }

    /**
     * What was expected of each, added up: means and variances, as if each practice stood for itself; negative binomial with
     * their sum.
     */
    private static Optional<Prediction> together(List<JudgedPractice> judged) {
        if (judged.stream().anyMatch(practice -> practice.prediction().isEmpty())) {
            return Optional.empty();
        }
        double mean = 0;
        double spread = 0;
        for (var practice : judged) {
            var expected = practice.prediction().orElseThrow();
            mean += expected.mean();
            spread += expected.mean() * expected.mean() / expected.size();
        }
        return Optional.of(new Prediction(mean, mean * mean / spread));
    }
}
