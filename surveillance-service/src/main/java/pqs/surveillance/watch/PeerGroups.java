package pqs.surveillance.watch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who is compared with whom: the places of a level, in a measure, on a basis; and the seasons of the measures. */
final class PeerGroups {

    private record Group(String measure, Level level, Basis basis) {}

    private record SeasonKey(String measure, Basis basis) {}

    private final Known known;
    private final Map<Group, Peers> groups = new HashMap<>();
    private final Map<SeasonKey, Season> seasons = new HashMap<>();
    private final Tally tally;

    PeerGroups(Known known) {
        this.known = known;
        this.tally = new Tally(known);
    }

    Peers of(Stream stream) {
        return groups.computeIfAbsent(
                new Group(stream.measure, stream.node.place.level(), known.basis(stream)), group -> new Peers());
    }

    Season season(Stream stream) {
        return seasons.computeIfAbsent(new SeasonKey(stream.measure, known.basis(stream)), key -> new Season());
    }

    void fill(Tally into, Stream stream, long today) {
        into.fill(stream, today, season(stream), of(stream).belief().mean());
    }

    /** Learns from all streams that can be lines, as known today. */
    void learn(List<Stream> streams, long today) {
        int months = known.months.of(today);
        var seasonal = new HashMap<SeasonKey, double[][]>();
        var touched = new HashMap<Group, Peers>();
        for (var stream : streams) {
            fill(tally, stream, today);
            double exposure = tally.exposure();
            if (exposure > 0) {
                var peers = of(stream);
                double rate = peers.belief().meanAfter(tally.events(), exposure);
                peers.add(history(rate, months));
                var basis = known.basis(stream);
                touched.put(new Group(stream.measure, stream.node.place.level(), basis), peers);
                if (stream.node.parent == null) {
                    addTo(
                            seasonal.computeIfAbsent(
                                    new SeasonKey(stream.measure, basis), key -> new double[3][months]),
                            stream,
                            rate,
                            months);
                }
            }
        }
        touched.forEach((group, peers) -> peers.learn(group.basis()));
        seasonal.forEach((key, sums) ->
                seasons.computeIfAbsent(key, one -> new Season()).learn(sums[0], sums[1], months, (int) sums[2][0]));
    }

    private Peers.History history(double rate, int months) {
        double squares = 0;
        double expected = 0;
        double squaredExpected = 0;
        for (int month = 0; month < months; month++) {
            double mean = rate * tally.exposures[month];
            squares += (tally.counts[month] - mean) * (tally.counts[month] - mean);
            expected += mean;
            squaredExpected += mean * mean;
        }
        return new Peers.History(tally.events(), tally.exposure(), squares, expected, squaredExpected);
    }

    /** Exposures come with the season that was believed in so far; it is taken out again. */
    private void addTo(double[][] sums, Stream stream, double rate, int months) {
        var season = season(stream);
        for (int month = 0; month < months; month++) {
            sums[0][month] += tally.counts[month];
            sums[1][month] += rate * tally.exposures[month] / season.factor(month);
        }
        if (months > 0) {
            sums[2][0]++;
        }
    }
}
