package pqs.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;

class OutageTest {

    @Test
    void aLostConnectionIsAnOutageHoweverDeepItLies() {
        var lost = new IllegalStateException(new RuntimeException(new SQLException("gone", "08006")));
        assertThat(Outage.isBehind(lost)).isTrue();
        assertThat(Outage.isBehind(new SQLException("shutting down", "57P01"))).isTrue();
        assertThat(Outage.isBehind(new SQLException("could not extend file: no space left", "53100")))
                .isTrue();
        assertThat(Outage.isBehind(new SQLException("Acquisition timeout while waiting for new connection")))
                .isTrue();
    }

    @Test
    void aCommitThatTheDatabaseDidNotAnswerIsAnOutage() {
        var answer = new XAException(XAException.XAER_RMERR);
        answer.initCause(new SQLException("An I/O error occurred while sending to the backend.", "08006"));
        var notCommitted = new RollbackException("ARJUNA016053: Could not commit transaction.");
        notCommitted.addSuppressed(answer);

        assertThat(Outage.isBehind(new IllegalStateException(notCommitted))).isTrue();
        assertThat(Outage.summary(notCommitted))
                .isEqualTo("SQLException: An I/O error occurred while sending to the backend.");
    }

    @Test
    void aCommitThatTheDatabaseRefusedIsNone() {
        var answer = new XAException(XAException.XAER_RMERR);
        answer.initCause(new SQLException("a deferred constraint", "23514"));
        var notCommitted = new RollbackException("ARJUNA016053: Could not commit transaction.");
        notCommitted.addSuppressed(answer);

        assertThat(Outage.isBehind(notCommitted)).isFalse();
    }

    @Test
    void aMistakeOfOursIsNone() {
        assertThat(Outage.isBehind(new SQLException("duplicate key", "23505"))).isFalse();
        assertThat(Outage.isBehind(new IllegalStateException("no"))).isFalse();
    }

    @Test
    void aCircleOfCausesEnds() {
        var first = new IllegalStateException("a");
        var second = new IllegalStateException("b", first);
        first.initCause(second);
        assertThat(Outage.isBehind(first)).isFalse();
    }
}
