package pqs.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pqs.platform.testing.TestTopics;
import pqs.testsupport.PqsInfrastructure;

/** Runners die, are slow, stumble or are told to go: no row is taken twice or missed, and nothing goes on for ever. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@QuarkusTestResource(TestTopics.class)
@TestSecurity(
        user = "operator-1",
        roles = "operator",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-OPS"))
class ImportRecoveryQTest extends ImportBed {

    @Test
    void aRunnerThatDiesIsFollowedByAnotherAndNoRowIsTakenTwiceOrMissed() {
        var id = receive("name,number\n" + rows(1, 57));
        var dead = UUID.randomUUID();
        dieAfterBatches(2, dead);
        assertThat(view(id).rowsRead()).as("two batches stand").isEqualTo(20);
        assertThat(view(id).state()).isEqualTo(ImportState.RUNNING);
        faults.mend(Things.STUMBLING_BLOCK);

        var other = UUID.randomUUID();
        assertThat(runs.claim(other)).as("the lease is not over").isEmpty();
        var claim = await().until(() -> runs.claim(other), found -> found.isPresent())
                .orElseThrow();
        assertThat(claim.rowsRead()).isEqualTo(20);
        runs.work(claim, other);

        assertThat(view(id).state()).isEqualTo(ImportState.DONE);
        assertThat(view(id).rowsNew()).isEqualTo(57);
        assertThat(database.number("select count(*) from imported_thing where writes = 1"))
                .isEqualTo(57);
    }

    @Test
    void aRunnerThatWasOnlySlowFindsItsImportTakenAndLeavesIt() {
        var id = receive("name,number\n" + rows(1, 30));
        var slow = UUID.randomUUID();
        var claim = runs.claim(slow).orElseThrow();
        var other = UUID.randomUUID();
        var taken = await().until(() -> runs.claim(other), found -> found.isPresent())
                .orElseThrow();

        runs.work(claim, slow);
        assertThat(view(id).rowsRead()).isZero();
        assertThat(database.number("select count(*) from imported_thing")).isZero();
        runs.work(taken, other);
        assertThat(view(id).rowsNew()).isEqualTo(30);
    }

    @Test
    void diesAtAnyBatchAndStillEndsAsIfNothingHadHappened() {
        for (long seed = 0; seed < 5; seed++) {
            database.update("delete from imported_thing");
            var random = new Random(seed);
            int rows = 1 + random.nextInt(60);
            var id = receive("name,number\n" + rows(1, rows));
            for (int deaths = random.nextInt(3); deaths > 0; deaths--) {
                dieAfterBatches(random.nextInt(2), UUID.randomUUID());
                faults.mend(Things.STUMBLING_BLOCK);
                leaseIsOver();
            }
            runs.all();
            assertThat(view(id).rowsNew()).as("seed " + seed).isEqualTo(rows);
            assertThat(database.number("select count(*) from imported_thing where writes = 1"))
                    .as("seed " + seed)
                    .isEqualTo(rows);
        }
    }

    @Test
    void anUnforeseenFailureStopsAfterAFewTriesAndGoesOnWhenAPersonSaysSo() {
        var id = receive("name,number\n" + rows(1, 15));
        stumble(() -> {
            throw new IllegalStateException("secret of the file");
        });
        var holder = UUID.randomUUID();
        failTimes(5, holder);
        assertThat(view(id).state()).isEqualTo(ImportState.STOPPED);
        assertThat(view(id).problem().orElseThrow())
                .contains("Something went wrong on our side")
                .doesNotContain("secret");
        assertThat(runs.claim(holder)).isEmpty();

        faults.mend(Things.STUMBLING_BLOCK);
        assertThat(history.goOn("things", id)).isTrue();
        runs.all();
        assertThat(view(id).state()).isEqualTo(ImportState.DONE);
        assertThat(view(id).rowsNew()).isEqualTo(15);
    }

    @Test
    void aFileThatEndsItsRunnersIsReadByAFewMoreAndThenWaitsForAPerson() {
        var id = receive("name,number\n" + rows(1, 15));
        dieAfterBatches(0, UUID.randomUUID());
        for (int lost = 0; lost < 4; lost++) {
            leaseIsOver();
            dieAfterBatches(0, UUID.randomUUID());
        }
        assertThat(view(id).state()).isEqualTo(ImportState.RUNNING);

        faults.mend(Things.STUMBLING_BLOCK);
        leaseIsOver();
        runs.all();

        assertThat(view(id).state()).isEqualTo(ImportState.STOPPED);
        assertThat(view(id).problem().orElseThrow()).contains("Something went wrong on our side");
        assertThat(history.goOn("things", id)).isTrue();
        runs.all();
        assertThat(view(id).rowsNew()).isEqualTo(15);
    }

    @Test
    void aRunnerThatIsToldToGoLeavesItsFileToOthersAtOnceAndIsNotCountedAsLost() {
        var id = receive("name,number\n" + rows(1, 15));
        for (int told = 0; told < 10; told++) {
            var holder = UUID.randomUUID();
            assertThat(runs.claim(holder)).isPresent();
            runs.letGo(holder);
        }
        runs.all();
        assertThat(view(id).state()).isEqualTo(ImportState.DONE);
    }
}
