package pqs.bench.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import pqs.bench.intake.BusyLoad.Counted;
import pqs.bench.table.Row;

class PairsTest {

    @Test
    void ratiosAreThoseOfThePairsAndGoalsTheReliabilityDocuments() {
        // Pair by pair 0.6, 0.5 and 0.7 of the trivial POST, 0.2, 0.1 and 0.3 of bare.
        var pairs = new Pairs(
                List.of(counted(600), counted(100), counted(700)),
                List.of(counted(3_000), counted(1_000), counted(2_333)),
                List.of(counted(1_000), counted(200), counted(1_000)),
                420,
                1_633,
                List.of(taken(30), taken(30), taken(30)),
                List.of(taken(10), taken(11), taken(9)),
                List.of(taken(9), taken(9), taken(9)));

        assertThat(pairs.rows())
                .extracting(Row::unit, Row::limit, Row::ours, row -> Math.round(row.ratio() * 1_000), Row::kept)
                .containsExactly(
                        tuple("/s", 1_000.0, 600.0, 600L, true),
                        tuple("/s", 2_333.0, 600.0, 200L, true),
                        tuple("ms", 10.0, 30.0, 333L, true),
                        tuple("ms", 9.0, 30.0, 300L, false));
        assertThat(pairs.details())
                .contains(
                        "intake accepts 600 (100 to 700)/s, the trivial POST 1,000 (200 to 1,000)/s, the bare statements"
                                + " 2,333 (1,000 to 3,000)/s",
                        "bare at 1633/s: half within 10.00 (9.00 to 11.00) ms, 99 of 100 within 10.00 (9.00 to 11.00) ms",
                        "0 concerns were not answered 201");
    }

    @Test
    void ofAnEvenNumberTheMedianIsBetweenTheTwoInTheMiddle() {
        assertThat(new Spread(List.of(4.0, 1.0, 3.0, 10.0)).median()).isEqualTo(3.5);
        assertThat(new Spread(List.of(4.0, 1.0, 3.0)).words(1)).isEqualTo("3.0 (1.0 to 4.0)");
    }

    private static Counted counted(long perSecond) {
        return new Counted(perSecond * 2, 0, 2);
    }

    private static Latencies taken(long milliseconds) {
        return new Latencies(
                LongStream.generate(() -> milliseconds * 1_000_000).limit(100).toArray(), 0);
    }
}
