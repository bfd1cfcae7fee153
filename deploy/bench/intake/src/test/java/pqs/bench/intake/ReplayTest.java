package pqs.bench.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pqs.bench.intake.Captured.Statement;
import pqs.bench.intake.Replay.Sample;
import pqs.platform.id.ReferenceNumber;

class ReplayTest {

    private static final String SQL = "insert into t values ($1, $2, $3, $4, $5, $6)";
    private static final String PROVIDER = "11111111-2222-4333-8444-555555555555";
    private static final String FIRST = "0199aaaa-0000-7000-8000-000000000001";
    private static final String SECOND = "0199aaaa-0000-7000-8000-000000000002";

    @Test
    void eachTransactionHasIdentifiersReferenceAndKeyOfItsOwn() {
        var replay = new Replay(List.of(sample(FIRST, 1), sample(SECOND, 2)), "again");
        var ids = new HashSet<String>();
        var references = new HashSet<String>();
        for (int i = 0; i < 100; i++) {
            var values = new ArrayList<>(replay.next().getFirst());
            var id = String.valueOf(values.getFirst());
            ids.add(id);
            references.add(String.valueOf(values.get(2)));
            assertThat(UUID.fromString(id).version()).isEqualTo(7);
            assertThat(ReferenceNumber.parse(String.valueOf(values.get(2)))).isPresent();
            assertThat(values)
                    .containsExactly(
                            id,
                            PROVIDER,
                            values.get(2),
                            "again-" + i,
                            "{\"concern\":\"" + id + "\",\"reference\":\"" + values.get(2) + "\"}",
                            null);
        }
        assertThat(ids).hasSize(100).doesNotContain(FIRST, SECOND);
        assertThat(references).hasSize(100);
    }

    /** Drawn at random, some two of three hundred thousand are alike in four runs of five. */
    @Test
    void noTwoReferencesAreAlikeHoweverLongItRuns() {
        var replay = new Replay(List.of(sample(FIRST, 1), sample(SECOND, 2)), "again");
        var references = new HashSet<String>();
        for (int i = 0; i < 300_000; i++) {
            references.add(String.valueOf(replay.next().getFirst().get(2)));
        }
        assertThat(references).hasSize(300_000);
    }

    @Test
    void aPathThatDoesOtherStatementsIsSaid() {
        var other =
                new Sample(new Captured(List.of(new Statement("select 1", List.of()))), "C-0000-0000", "key-00000009");

        assertThatThrownBy(() -> new Replay(List.of(sample(FIRST, 1), other), "again"))
                .isInstanceOf(CannotMeasure.class)
                .hasMessageContaining("not always the same statements")
                .hasMessageContaining("select 1");
    }

    @Test
    void placesAreCountedAsJdbcDoes() {
        assertThat(BareTarget.jdbc("select a ? 'b' from t where c = $1 and d = $2"))
                .isEqualTo("select a ?? 'b' from t where c = ? and d = ?");
        assertThatThrownBy(() -> BareTarget.jdbc("select $2, $1"))
                .isInstanceOf(CannotMeasure.class)
                .hasMessageContaining("not numbered in order");
    }

    private static Sample sample(String id, int number) {
        var reference = ReferenceNumber.of('C', number).value();
        var key = "key-0000000" + number;
        var values = Arrays.asList(
                id, PROVIDER, reference, key, "{\"concern\":\"" + id + "\",\"reference\":\"" + reference + "\"}", null);
        return new Sample(new Captured(List.of(new Statement(SQL, values))), reference, key);
    }
}
