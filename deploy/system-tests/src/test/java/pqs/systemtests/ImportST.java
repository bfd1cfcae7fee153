package pqs.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.YearMonth;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import pqs.local.RunningSystem;
import pqs.local.demonstration.Api;
import pqs.local.demonstration.Cast;
import pqs.local.demonstration.FileImport;
import pqs.local.demonstration.ImportReport;
import pqs.systemtests.world.Database;
import pqs.systemtests.world.TheSystem;

/**
 * A hundred thousand rows, some of them wrong, go into a running system whose service is killed with -9 in the middle: each row
 * is taken once or refused by its line, and the same file again changes nothing. The heap is the one that every service has.
 */
class ImportST {

    private static final int PROVIDERS = 100;
    private static final int MONTHS = 334;
    private static final String[] TYPES = {"1", "2", "other"};
    private static final int ROWS = PROVIDERS * MONTHS * TYPES.length;
    /** Every so many rows one has more breaches than attendances. */
    private static final int WRONG_EVERY = 1_000;

    private static final int WRONG = ROWS / WRONG_EVERY;
    /** Attendances, breaches, admissions: an observation each. */
    private static final int MEASURES = 3;

    private static final YearMonth FIRST_MONTH = YearMonth.of(1990, 1);
    private static final Duration BACK_WITHIN = Duration.ofMinutes(2);

    @Test
    void aHundredThousandRowsSurviveTheDeathOfTheServiceThatReadsThem() {
        var system = TheSystem.running();
        var file = file();
        var killedAt = new AtomicLong(-1);
        var back = new CompletableFuture<Boolean>();

        var first = send(system, file, rowsRead -> {
            if (rowsRead >= ROWS / 3 && killedAt.compareAndSet(-1, rowsRead)) {
                system.children().kill("surveillance");
                Thread.ofPlatform().daemon().start(() -> {
                    system.children().awaitReady("surveillance", BACK_WITHIN);
                    back.complete(true);
                });
            }
        });
        var again = send(system, file, rowsRead -> {});

        System.out.printf(
                "import of %,d rows, killed after %,d: %s%n the same again: %s%n",
                ROWS, killedAt.get(), first.words(), again.words());
        assertThat(killedAt.get()).as("killed in the middle").isBetween(ROWS / 3L, ROWS - 1L);
        assertThat(back).isCompletedWithValue(true);
        assertThat(first.state()).isEqualTo("done");
        assertThat(first.rowsRead()).isEqualTo(ROWS);
        assertThat(first.added()).isEqualTo(ROWS - WRONG);
        assertThat(first.rowsRefused()).isEqualTo(WRONG);
        assertThat(first.refused().getFirst())
                .as("the first wrong row, the header being line 1")
                .startsWith("line " + (WRONG_EVERY + 1) + ", breaches: ");
        assertThat(new Database(system, "surveillance")
                        .number("select count(*) from observation where source_ref like 'DEMO-I%'"))
                .isEqualTo((long) MEASURES * (ROWS - WRONG));
        assertThat(again.unchanged()).isEqualTo(ROWS - WRONG);
        assertThat(again.added() + again.changed()).isZero();
    }

    private interface Progress {
        void reached(long rowsRead);
    }

    private static ImportReport send(RunningSystem system, String file, Progress progress) {
        return new FileImport(new Api(system), Cast.OPERATOR)
                .send(
                        "surveillance",
                        "attendances",
                        "invented.csv",
                        BodyPublishers.ofString(file),
                        status -> progress.reached(status.path("rowsRead").asLong()));
    }

    private static String file() {
        var text = new StringBuilder("period,org_code,type,attendances,breaches,admissions\n");
        for (int row = 0; row < ROWS; row++) {
            int attendances = 100 + row % 97;
            boolean wrong = (row + 1) % WRONG_EVERY == 0;
            text.append(FIRST_MONTH.plusMonths(row / TYPES.length % MONTHS))
                    .append("-01,DEMO-I%03d,".formatted(row / (TYPES.length * MONTHS)))
                    .append(TYPES[row % TYPES.length])
                    .append(',')
                    .append(attendances)
                    .append(',')
                    .append(wrong ? attendances + 1 : row % 50)
                    .append(",1\n");
        }
        return text.toString();
    }
}
