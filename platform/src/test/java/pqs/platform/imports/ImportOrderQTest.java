package pqs.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import pqs.platform.fault.Refused;
import pqs.platform.testing.TestTopics;
import pqs.testsupport.PqsInfrastructure;

/** A later file may correct an earlier one, so the order in which files came is the order in which they take effect. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@QuarkusTestResource(TestTopics.class)
@TestSecurity(
        user = "operator-1",
        roles = "operator",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-OPS"))
class ImportOrderQTest extends ImportBed {

    @Test
    void filesOfOneKindAreWorkedOnOneAfterTheOther() {
        var first = receive("name,number\na,1\n");
        var second = receive("name,number\na,2\n");
        var holder = UUID.randomUUID();
        var claim = runs.claim(holder).orElseThrow();
        assertThat(claim.id()).isEqualTo(first);
        assertThat(runs.claim(UUID.randomUUID()))
                .as("the second waits for the first")
                .isEmpty();
        runs.work(claim, holder);
        runs.all();
        assertThat(view(second).rowsChanged()).isEqualTo(1);
    }

    @Test
    void aFileThatWasLongOnItsWayIsLaterThanOneThatCameMeanwhileAndKnownLaterToo() {
        var others = new ArrayList<UUID>();
        var slow = receiveSlowly("name,number\na,1\n", () -> others.add(receive("name,number\na,2\n")));

        assertThat(view(slow).receivedAt())
                .as("what takes effect later is not known earlier")
                .isAfter(view(others.getFirst()).receivedAt());
        var claim = runs.claim(UUID.randomUUID()).orElseThrow();
        assertThat(claim.id()).isEqualTo(others.getFirst());
        assertThat(claim.receivedAt()).isEqualTo(view(others.getFirst()).receivedAt());
    }

    @Test
    void aClockThatWasSetBackPutsNoFileBeforeAnother() {
        var before = receive("name,number\na,1\n");
        transactions.run(() -> database.update(
                "update import_file set appended_at = appended_at + interval '1 h', received_at = received_at + interval '1 h'"
                        + " where import_id = ?",
                before));
        var after = receive("name,number\na,2\n");

        assertThat(view(after).receivedAt()).isAfter(view(before).receivedAt());
        assertThat(runs.claim(UUID.randomUUID()).orElseThrow().id()).isEqualTo(before);
    }

    @Test
    void oneThatStoppedKeepsItsPlaceBeforeTheFileThatWaitsBehindIt() {
        var older = stopped("name,number\nfirst,1\nsecond,2\n");
        var newer = receive("name,number\nfirst,8\n");

        assertThat(history.goOn("things", older)).isTrue();
        runs.all();

        assertThat(view(newer).rowsChanged()).isEqualTo(1);
        assertThat(database.strings("select number from imported_thing where name = 'first'"))
                .containsExactly("8");
    }

    @Test
    void oneThatStoppedDoesNotUndoWhatALaterFileHasSaidSince() {
        var older = stopped("name,number\nfirst,1\nsecond,2\n");
        imported("name,number\nfirst,8\n");

        var refused = catchThrowableOfType(Refused.class, () -> history.goOn("things", older));

        assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT);
        assertThat(refused.code()).isEqualTo("later-file-taken");
        runs.all();
        assertThat(view(older).state()).isEqualTo(ImportState.STOPPED);
        assertThat(database.strings("select name || ' ' || number from imported_thing"))
                .containsExactly("first 8");
    }

    @Test
    void oneThatStoppedDoesNotRunBesideTheFileThatIsBeingReadAlthoughNoRowOfItIsTakenYet() {
        var older = stopped("name,number\nfirst,1\n");
        receive("name,number\nfirst,8\n");
        var holder = UUID.randomUUID();
        var claim = runs.claim(holder).orElseThrow();

        var refused = catchThrowableOfType(Refused.class, () -> history.goOn("things", older));

        assertThat(refused.code()).isEqualTo("later-file-taken");
        transactions.run(() ->
                database.update("update import_file set state = 'waiting', problem = null where import_id = ?", older));
        assertThat(runs.claim(UUID.randomUUID()))
                .as("however it came to wait again, it waits for the one that is being read")
                .isEmpty();
        runs.work(claim, holder);
    }

    @Test
    void whatAnotherOrganisationHasSentSinceCountsToo() {
        var older = stopped("name,number\nfirst,1\n");
        imported("name,number\nfirst,8\n");
        transactions.run(() -> database.update(
                "update import_file set organisation = 'DEMO-ELSEWHERE' where importer = 'things' and state = 'done'"));

        assertThat(catchThrowableOfType(Refused.class, () -> history.goOn("things", older)))
                .isNotNull()
                .extracting(Refused::code)
                .isEqualTo("later-file-taken");
    }

    @Test
    void twoRunnersAtOnceNeverWorkOnTwoFilesOfOneKind() throws Exception {
        for (int round = 0; round < 20; round++) {
            receive("name,number\na,1\n");
            receive("name,number\na,2\n");
            try (var runners = Executors.newFixedThreadPool(4)) {
                Callable<Boolean> claim = () -> runs.claim(UUID.randomUUID()).isPresent();
                long claimed = runners.invokeAll(Collections.nCopies(4, claim)).stream()
                        .filter(Future::resultNow)
                        .count();
                assertThat(claimed).as("round " + round).isEqualTo(1);
            }
            nothingIsLeftToDo();
        }
    }

    /** A file that something unforeseen has stopped before its first row. */
    private UUID stopped(String file) {
        var id = receive(file);
        stumble(() -> {
            throw new IllegalStateException("unforeseen");
        });
        var holder = UUID.randomUUID();
        while (view(id).state() != ImportState.STOPPED) {
            fail(runs.claim(holder).orElseThrow(), holder);
            waitIsOver();
        }
        faults.mend(Things.STUMBLING_BLOCK);
        return id;
    }
}
