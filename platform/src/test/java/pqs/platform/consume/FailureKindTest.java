package pqs.platform.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static pqs.platform.consume.FailureKind.POISON;
import static pqs.platform.consume.FailureKind.TROUBLE;
import static pqs.platform.consume.FailureKind.UNREADABLE;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pqs.platform.event.UnreadableEvent;
import pqs.platform.fault.Refused;
import pqs.platform.retry.DatabaseTrouble;

class FailureKindTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"08006", "08001", "40001", "40P01", "53300", "57P01", "57014", "58030", "55P03", "25P03", "25006"
            })
    void theDatabaseSpeakingOfItselfIsTrouble(String state) {
        assertThat(FailureKind.of(new IllegalStateException(new SQLException("x", state))))
                .isEqualTo(TROUBLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23503", "23514", "22001", "42501", "42P01"})
    void theDatabaseSpeakingOfTheRowIsPoison(String state) {
        assertThat(FailureKind.of(new DatabaseTrouble("testing", new SQLException("x", state))))
                .isEqualTo(POISON);
    }

    @Test
    void aPoolWithoutAConnectionIsTrouble() {
        assertThat(FailureKind.of(new RuntimeException(new SQLException("Sorry, acquisition timeout!"))))
                .isEqualTo(TROUBLE);
        assertThat(FailureKind.of(new RuntimeException(new SQLTransientConnectionException("x", "99999"))))
                .isEqualTo(TROUBLE);
    }

    @Test
    void aPeerThatRefusesTheConnectionIsTrouble() {
        assertThat(FailureKind.of(new RuntimeException(new ConnectException("refused"))))
                .isEqualTo(TROUBLE);
    }

    @Test
    void troubleOnTheWayBackCountsToo() {
        var failure = new IllegalStateException("handler");
        failure.addSuppressed(new SQLException("connection gone while rolling back", "08003"));

        assertThat(FailureKind.of(failure)).isEqualTo(TROUBLE);
    }

    @Test
    void aCommitThatTheDatabaseDidNotAnswerIsTrouble() {
        var answer = new IllegalStateException(new SQLException("no answer to the commit", "08006"));
        var notCommitted = new IllegalStateException("could not commit");
        notCommitted.addSuppressed(answer);

        assertThat(FailureKind.of(new RuntimeException(notCommitted))).isEqualTo(TROUBLE);
    }

    @Test
    void whatCannotBeReadIsUnreadableHoweverWrapped() {
        assertThat(FailureKind.of(new UnreadableEvent("no"))).isEqualTo(UNREADABLE);
        assertThat(FailureKind.of(new RuntimeException(new UnreadableEvent("no"))))
                .isEqualTo(UNREADABLE);
    }

    @Test
    void everythingElseIsPoison() {
        assertThat(FailureKind.of(new NullPointerException())).isEqualTo(POISON);
        assertThat(FailureKind.of(new StackOverflowError())).isEqualTo(POISON);
        assertThat(FailureKind.of(Refused.invalid("bad", "no", List.of()))).isEqualTo(POISON);
    }

    @Test
    void aCircleOfCausesEnds() {
        var one = new IllegalStateException("one");
        var two = new IllegalStateException("two", one);
        one.initCause(two);

        assertThat(FailureKind.of(one)).isEqualTo(POISON);
        assertThat(FailureWords.of(one).errorClass()).isEqualTo("java.lang.IllegalStateException");
    }

    @Test
    void wordsNeverQuoteAStrangeMessage() {
        var quoting = new SQLException("Key (nhs_number)=(9434765919) already exists", "23505");

        assertThat(FailureWords.of(new RuntimeException("9434765919", quoting)).message())
                .isEqualTo("the database answered SQLState 23505");
        assertThat(FailureWords.of(new IllegalArgumentException("9434765919")).message())
                .startsWith("IllegalArgumentException at pqs.platform.consume.FailureKindTest.wordsNever");
        assertThat(FailureWords.of(Refused.invalid("too-late", "9434765919", List.of()))
                        .message())
                .isEqualTo("refused: too-late");
    }
}
