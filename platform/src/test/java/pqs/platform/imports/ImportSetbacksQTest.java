package pqs.platform.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pqs.platform.testing.TestTopics;
import pqs.testsupport.PqsInfrastructure;

/** A batch that meets trouble which usually passes: it holds up nobody else, and does not go on for ever. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@QuarkusTestResource(TestTopics.class)
@TestSecurity(
        user = "operator-1",
        roles = "operator",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-OPS"))
class ImportSetbacksQTest extends ImportBed {

    private final UUID holder = UUID.randomUUID();

    @Test
    void whatIsNotTakenInTimeLetsOtherImportersGoFirstAndNoneOfItsOwn() {
        var late = receive("name,number\na,1\n");
        receive("name,number\na,2\n");
        var other = receive(Oddments.NAME, "name\nx\n");
        stumble(this::takeTooLong);
        var claim = runs.claim(holder).orElseThrow();

        fail(claim, holder);

        assertThat(view(late).state()).isEqualTo(ImportState.WAITING);
        assertThat(view(late).heldUp()).isTrue();
        var next = runs.claim(holder).orElseThrow();
        assertThat(next.id()).isEqualTo(other);
        runs.work(next, holder);
        assertThat(runs.claim(holder))
                .as("the second of its own importer waits with it")
                .isEmpty();

        faults.mend(Things.STUMBLING_BLOCK);
        waitIsOver();
        assertThat(runs.claim(holder).orElseThrow().id()).isEqualTo(late);
    }

    @Test
    void whoLooksAtWhatIsHeldUpReadsThatItIsTriedAgain() {
        var id = receive("name,number\na,1\n");
        stumble(this::takeTooLong);
        failTimes(3, holder);

        given().get("/imports/things/" + id)
                .then()
                .statusCode(200)
                .body(containsString("The next rows could not be taken yet (failed tries: 3)."))
                .body(containsString("You need do nothing unless the import stops."));
    }

    @Test
    void whatIsNeverTakenInTimeStopsInTheEndAndSaysSo() {
        var id = receive("name,number\n" + rows(1, 15));
        stumble(this::takeTooLong);

        failTimes(BatchFailures.SETBACKS_MAX - 1, holder);
        assertThat(view(id).state()).isEqualTo(ImportState.WAITING);
        assertThat(view(id).failedTries()).isEqualTo(49);
        failTimes(1, holder);

        assertThat(view(id).state()).isEqualTo(ImportState.STOPPED);
        assertThat(view(id).problem().orElseThrow()).contains("could not be taken in time, in 50 tries");
        faults.mend(Things.STUMBLING_BLOCK);
        assertThat(history.goOn("things", id)).isTrue();
        runs.all();
        assertThat(view(id).rowsNew()).isEqualTo(15);
    }

    @Test
    void aBatchThatStandsBeginsTheCountAnew() {
        var id = receive("name,number\n" + rows(1, 15));
        stumble(this::takeTooLong);
        failTimes(BatchFailures.SETBACKS_MAX - 1, holder);
        dieAfterBatches(1, holder);
        assertThat(view(id).rowsRead()).isEqualTo(10);
        assertThat(view(id).heldUp()).isFalse();

        stumble(this::takeTooLong);
        failTimes(1, holder);

        assertThat(view(id).failedTries()).isEqualTo(1);
    }

    @Test
    void whatSomebodyHasEndedMeanwhileStaysEnded() {
        var id = receive("name,number\na,1\n");
        var claim = runs.claim(holder).orElseThrow();
        history.cancel("things", id);

        runs.failed(claim, holder, new IllegalStateException("unforeseen"));

        assertThat(view(id).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(view(id).heldUp()).isFalse();
    }

    /** The database ends the statement with its SQLState for a time that is up. */
    private void takeTooLong() {
        database.strings("select set_config('statement_timeout', '1', true)");
        database.strings("select pg_sleep(5)");
    }
}
