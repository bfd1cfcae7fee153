package pqs.platform.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pqs.platform.testing.Database;
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
class StoredFilesQTest {

    @Inject
    ReceiveImport receiveImport;

    @Inject
    ImportHistory history;

    @Inject
    ImportTransactions transactions;

    @Inject
    StoredFiles files;

    @Inject
    Database database;

    @AfterEach
    void nothingIsLeftToDo() {
        transactions.run(() -> database.update("update import_file set state = 'cancelled', holder = null,"
                + " lease_until = null, problem = null where state in ('waiting', 'running', 'stopped')"));
    }

    @Test
    void whatWasReceivedAfterAllIsNotForgottenBecauseItsSenderWasToldOfAnError() {
        var id = receive();

        transactions.run(() -> files.discard(id));

        assertThat(history.require("things", id).state()).isEqualTo(ImportState.WAITING);
        assertThat(pieces(id)).isEqualTo(1);
    }

    @Test
    void whatSomebodyBeganToSendAndNeverFinishedIsForgottenAfterItsTime() {
        var id = receive();
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

    @Test
    void aCancelledFileIsEmptiedAndOneThatStoppedKeepsItsBytesToGoOn() {
        var cancelled = receive();
        history.cancel("things", cancelled);
        var stopped = receive();
        transactions.run(() -> database.update(
                "update import_file set state = 'stopped', problem = 'unforeseen' where import_id = ?", stopped));

        transactions.run(files::emptyOutEnded);

        assertThat(pieces(cancelled)).isZero();
        assertThat(pieces(stopped)).isEqualTo(1);
    }

    private UUID receive() {
        return receiveImport.handle(
                "things", "things.csv", new ByteArrayInputStream("name,number\na,1\n".getBytes(UTF_8)));
    }

    private long pieces(UUID id) {
        return transactions.call(() -> database.number("select count(*) from import_chunk where import_id = ?", id));
    }
}
