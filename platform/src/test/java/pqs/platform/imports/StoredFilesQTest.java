package pqs.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pqs.platform.fault.Refused;
import pqs.platform.testing.TestTopics;
import pqs.testsupport.PqsInfrastructure;

/** When the bytes of a file go, and when they must not. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@QuarkusTestResource(TestTopics.class)
@TestSecurity(
        user = "operator-1",
        roles = "operator",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-OPS"))
class StoredFilesQTest extends ImportBed {

    @Inject
    StoredFiles files;

    @Test
    void whatWasReceivedAfterAllIsNotForgottenBecauseItsSenderWasToldOfAnError() {
        var id = receive("name,number\na,1\n");

        transactions.run(() -> files.discard(id));

        assertThat(history.require("things", id).state()).isEqualTo(ImportState.WAITING);
        assertThat(pieces(id)).isEqualTo(1);
    }

    @Test
    void whatSomebodyBeganToSendAndNeverFinishedIsForgottenAfterItsTime() {
        var id = receive("name,number\na,1\n");
        transactions.run(() -> database.update(
                "update import_file set state = 'receiving', appended_at = clock_timestamp() - interval '61 min'"
                        + " where import_id = ?",
                id));

        transactions.run(() -> files.discardAbandoned(Duration.ofMinutes(62)));
        assertThat(pieces(id)).as("not yet").isEqualTo(1);
        transactions.run(() -> files.discardAbandoned(Duration.ofMinutes(60)));
        assertThat(pieces(id)).isZero();
        assertThat(transactions.call(() -> database.number("select count(*) from import_file where import_id = ?", id)))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatWasForgottenWhileItCameIsNotCalledReceivedAndIsToBeSentAgain(int end) {
        long known = received();

        var refused = catchThrowableOfType(
                Refused.class,
                () -> receiveSlowly(
                        "name,number\na,1\n",
                        end,
                        () -> transactions.run(() -> files.discardAbandoned(Duration.ZERO))));

        assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT);
        assertThat(refused.code()).isEqualTo("took-too-long");
        assertThat(refused.faults().getFirst().message()).startsWith("Send it again.");
        assertThat(received()).isEqualTo(known);
    }

    @Test
    void aCancelledFileIsEmptiedAndOneThatStoppedKeepsItsBytesToGoOn() {
        var cancelled = receive("name,number\na,1\n");
        history.cancel("things", cancelled);
        var stopped = receive("name,number\na,1\n");
        transactions.run(() -> database.update(
                "update import_file set state = 'stopped', problem = 'unforeseen' where import_id = ?", stopped));

        transactions.run(files::emptyOutEnded);

        assertThat(pieces(cancelled)).isZero();
        assertThat(pieces(stopped)).isEqualTo(1);
    }

    private long received() {
        return transactions.call(
                () -> database.number("select count(*) from audit_entry where action = 'import.received'"));
    }

    private long pieces(UUID id) {
        return transactions.call(() -> database.number("select count(*) from import_chunk where import_id = ?", id));
    }
}
