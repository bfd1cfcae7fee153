package pqs.bench.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import pqs.bench.intake.Captured.Statement;

class StatementLogTest {

    @Test
    void transactionsOfSeveralSessionsAreToldApart() {
        var log = """
                2026-11-28 19:00:00.000 UTC [7] LOG:  a line of before the prefix
                <7> LOG:  execute <unnamed>: BEGIN
                <8> LOG:  execute S_3: BEGIN
                <7> LOG:  execute S_1: select a from t where id = $1
                <8> LOG:  execute S_9: update u set b = 1
                <7> DETAIL:  Parameters: $1 = '42'
                <8> LOG:  execute S_2: COMMIT
                <9> LOG:  statement: select 1
                <7> LOG:  execute S_2: COMMIT
                """;

        assertThat(StatementLog.transactions(log))
                .containsExactly(
                        new Captured(List.of(new Statement("update u set b = 1", List.of()))),
                        new Captured(List.of(new Statement("select a from t where id = $1", List.of("42")))));
    }

    @Test
    void valuesMayHoldQuotesLineBreaksAndNothing() {
        var log = """
                <7> LOG:  statement: begin
                <7> LOG:  execute S_1: insert into t (a, b, c, d)
                \tvalues ($1, $2, $3, $4)
                <7> DETAIL:  Parameters: $1 = 'it''s, $2 = here', $2 = NULL, $3 = '', $4 = 'two
                \tlines'
                <7> LOG:  statement: commit
                """;

        assertThat(StatementLog.transactions(log))
                .containsExactly(new Captured(List.of(new Statement(
                        "insert into t (a, b, c, d)\nvalues ($1, $2, $3, $4)",
                        Arrays.asList("it's, $2 = here", null, "", "two\nlines")))));
    }

    @Test
    void whatWasRolledBackOrNeverCommittedIsNoTransaction() {
        var log = """
                <7> LOG:  execute S_1: BEGIN
                <7> LOG:  execute S_2: delete from t
                <7> ERROR:  permission denied
                <7> LOG:  execute S_3: ROLLBACK
                <7> LOG:  execute S_2: delete from t
                <7> LOG:  execute S_1: BEGIN
                <7> LOG:  execute S_2: delete from u
                """;

        assertThat(StatementLog.transactions(log)).isEmpty();
    }
}
