package pqs.platform.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import pqs.platform.testing.Database;
import pqs.platform.testing.Faults;

/** What the tests of imports share: files of named numbers, runners that a test drives itself, and what befalls them. */
abstract class ImportBed {

    @Inject
    ReceiveImport receiveImport;

    @Inject
    ImportHistory history;

    @Inject
    ImportTransactions transactions;

    @Inject
    Runs runs;

    @Inject
    Faults faults;

    @Inject
    Database database;

    /** The end of a runner that no code of its own sees. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @BeforeEach
    void nothingIsThere() {
        database.update("delete from imported_thing");
        // Tests of pages send files, too, and leave them; those of a clock that was ahead leave files of an hour to
        // come.
        nothingIsLeftToDo();
        transactions.run(
                () -> database.update("update import_file set appended_at = least(appended_at, clock_timestamp()),"
                        + " received_at = least(received_at, clock_timestamp())"));
    }

    @AfterEach
    void nothingIsLeftToDo() {
        faults.mend(Things.STUMBLING_BLOCK);
        faults.mend(Things.EARLY_STUMBLING_BLOCK);
        transactions.run(() -> database.update(
                "update import_file set state = 'cancelled', holder = null, lease_until = null, problem = null"
                        + " where state in ('waiting', 'running', 'stopped')"));
    }

    ImportView imported(String file) {
        var id = receive(file);
        runs.all();
        return view(id);
    }

    UUID receive(String file) {
        return receive("things", file);
    }

    UUID receive(String importer, String file) {
        return receiveImport.handle(importer, importer + ".csv", stream(file));
    }

    /** A file whose sender is slow: something else happens before its last piece is stored. */
    UUID receiveSlowly(String file, Runnable meanwhile) {
        return receiveSlowly(file, 1, meanwhile);
    }

    /** @param end which time that the end of the file is seen: with the last piece, or again when that has been stored */
    UUID receiveSlowly(String file, int end, Runnable meanwhile) {
        var ends = new AtomicInteger();
        return receiveImport.handle("things", "things.csv", new FilterInputStream(stream(file)) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int read = super.read(into, offset, length);
                if (read < 0 && ends.incrementAndGet() == end) {
                    meanwhile.run();
                }
                return read;
            }
        });
    }

    ImportView view(UUID id) {
        return history.require("things", id);
    }

    /** The next try fails in apply, with what this does. */
    void stumble(Runnable fault) {
        faults.plant(Things.STUMBLING_BLOCK, fault);
    }

    /** Counts a try that failed, whatever it failed of. */
    void fail(Claim claim, UUID holder) {
        runs.failed(claim, holder, catchThrowableOfType(RuntimeException.class, () -> runs.work(claim, holder)));
    }

    /** Claims what is due and fails at it, again and again. */
    void failTimes(int times, UUID holder) {
        for (int i = 0; i < times; i++) {
            fail(runs.claim(holder).orElseThrow(), holder);
            waitIsOver();
        }
    }

    void dieAfterBatches(int batches, UUID holder) {
        var left = new int[] {batches};
        stumble(() -> {
            if (left[0]-- == 0) {
                throw new Killed();
            }
        });
        var claim = runs.claim(holder).orElseThrow();
        try {
            runs.work(claim, holder);
        } catch (Killed _) {
            return;
        }
    }

    /** Whoever works on a file has not been heard of for its time. */
    void leaseIsOver() {
        transactions.run(() -> database.update("update import_file set lease_until = clock_timestamp() - interval '1 s'"
                + " where state = 'running'"));
    }

    /** A file that was put off may be tried again. */
    void waitIsOver() {
        transactions.run(() -> database.update("update import_file set try_after = clock_timestamp()"
                + " where state = 'waiting' and try_after is not null"));
    }

    static InputStream stream(String file) {
        return new ByteArrayInputStream(file.getBytes(UTF_8));
    }

    static String rows(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> "thing-" + number + "," + (number + 1_000))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
