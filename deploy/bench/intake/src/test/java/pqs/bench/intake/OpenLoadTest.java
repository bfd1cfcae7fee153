package pqs.bench.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OpenLoadTest {

    private static final Duration STALL = Duration.ofMillis(600);

    /** Who would wait for each answer before asking again would send one slow request, and find 999 of 1000 quick. */
    @Test
    void aStalledServerMakesAllWaitWhoWouldHaveComeMeanwhile() {
        var stallsOnce = new PlannedTarget("stalls once", number -> number != 0 || stalled());

        var taken = OpenLoad.run(stallsOnce, 1, 1_000, Duration.ofSeconds(1), new Random(1));

        // About 600 of 1,000 came during the stall, and waited for what was left of it: the one in the middle about 100
        // ms.
        assertThat(taken.count()).isBetween(850, 1_150);
        assertThat(taken.milliseconds(0.50)).isGreaterThan(60);
        assertThat(taken.milliseconds(0.80)).isGreaterThan(300);
        assertThat(taken.milliseconds(0.99)).isGreaterThan(550);
    }

    @Test
    void requestsLeaveAtTheirTimeThoughNoneBeforeThemIsAnswered() {
        var allAsked = new CountDownLatch(40);
        var answersNobodyUntilAllHaveAsked = new PlannedTarget("waits for all", number -> {
            allAsked.countDown();
            return awaited(allAsked);
        });

        var taken = OpenLoad.run(answersNobodyUntilAllHaveAsked, 64, 200, Duration.ofMillis(300), new Random(4));

        assertThat(taken.count()).isGreaterThanOrEqualTo(40);
        assertThat(taken.refused()).isZero();
    }

    @Test
    void whatIsNotAcceptedIsCountedAndItsTimeToo() {
        var refusesEverySecond = new PlannedTarget("refuses every second", number -> number % 2 == 0);

        var taken = OpenLoad.run(refusesEverySecond, 4, 1_000, Duration.ofMillis(200), new Random(2));

        assertThat(taken.refused()).isEqualTo(taken.count() / 2);
    }

    @Test
    void whatCannotBeAskedEndsTheMeasurement() {
        var broken = new PlannedTarget("broken", number -> {
            throw new CannotMeasure("the connection ended");
        });

        assertThatThrownBy(() -> OpenLoad.run(broken, 4, 1_000, Duration.ofMillis(50), new Random(2)))
                .isInstanceOf(CannotMeasure.class)
                .hasMessage("the connection ended");
    }

    @Test
    void departuresAreSpreadAsThoseOfPeopleWhoDoNotKnowOfEachOther() {
        var times = OpenLoad.departures(500, Duration.ofSeconds(20), new Random(3));

        // 10,000 on average, with a standard deviation of 100; gaps are exponential: 63.2 % are below their mean of 2
        // ms.
        assertThat(times.length).isBetween(9_600, 10_400);
        assertThat(times).isSorted();
        assertThat(times[times.length - 1]).isLessThan(20_000_000_000L);
        long shortGaps = IntStream.range(1, times.length)
                .filter(i -> times[i] - times[i - 1] < 2_000_000)
                .count();
        assertThat(shortGaps / (double) times.length).isBetween(0.60, 0.66);
        assertThat(Arrays.stream(times).filter(time -> time < 10_000_000_000L).count())
                .isBetween(4_700L, 5_300L);
    }

    private static boolean stalled() {
        return !awaited(new CountDownLatch(1), STALL);
    }

    private static boolean awaited(CountDownLatch latch) {
        return awaited(latch, Duration.ofSeconds(10));
    }

    private static boolean awaited(CountDownLatch latch, Duration limit) {
        try {
            return latch.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
