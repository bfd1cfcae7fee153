package pqs.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import pqs.platform.fault.DatabaseUnavailable;
import pqs.platform.retry.DatabaseTrouble;

class KeyBlockTest {

    private static final int BLOCK = KeyBlock.ENCRYPTIONS;

    private final AtomicInteger reservations = new AtomicInteger();

    @Test
    void moreAreSetAsideWhileAQuarterIsLeft() {
        var block = new KeyBlock(encryptions -> reservations.incrementAndGet() > 0);

        block.take(BLOCK - BLOCK / 4);
        assertThat(reservations).hasValue(1);
        block.take(1);
        assertThat(reservations).hasValue(2);
        block.take(BLOCK);
        assertThat(reservations).hasValue(3);
    }

    @Test
    void thatNoMoreCanBeSetAsideForNowDoesNotMatterUntilNothingIsLeft() {
        var block = new KeyBlock(encryptions -> {
            if (reservations.incrementAndGet() > 1) {
                throw new DatabaseTrouble("setting aside", new SQLException("planned", "55P03"));
            }
            return true;
        });

        for (int taken = 0; taken < BLOCK; taken++) {
            assertThat(block.take(1)).isTrue();
        }
        assertThat(reservations.get()).as("not with every seal").isLessThan(10);
        assertThatThrownBy(() -> block.take(1)).isInstanceOf(DatabaseUnavailable.class);
    }

    @Test
    void aKeyThatMaySealNoMoreUsesUpWhatItHas() {
        var block = new KeyBlock(encryptions -> reservations.incrementAndGet() == 1);

        assertThat(block.take(BLOCK - 1)).isTrue();
        assertThat(block.take(2)).isFalse();
        assertThat(block.take(1)).isTrue();
        assertThat(block.take(1)).isFalse();
    }

    @Test
    void whileOneSetsMoreAsideTheOthersTakeOfWhatThereIs() throws Exception {
        var setsAside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var block = new KeyBlock(encryptions -> {
            if (reservations.incrementAndGet() == 2) {
                setsAside.countDown();
                pass(goOn);
            }
            return true;
        });
        block.take(BLOCK - BLOCK / 4);

        try (var slow = Executors.newSingleThreadExecutor()) {
            var first = slow.submit(() -> block.take(1));
            pass(setsAside);
            assertThat(block.take(1)).isTrue();
            assertThat(first.isDone()).isFalse();
            goOn.countDown();
            assertThat(first.get(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whateverHappensAtOnceEachIsHandedOutOnce() throws Exception {
        for (long seed = 0; seed < 20; seed++) {
            var setAside = new AtomicInteger();
            var block = new KeyBlock(encryptions -> {
                int number = reservations.incrementAndGet();
                if (number % 3 == 0) {
                    throw new DatabaseTrouble("setting aside", new SQLException("planned", "08006"));
                }
                setAside.addAndGet(encryptions);
                return true;
            });
            var takers = new ArrayList<Callable<Integer>>();
            for (int taker = 0; taker < 8; taker++) {
                var random = new Random(seed * 100 + taker);
                takers.add(() -> takeAtRandom(block, random));
            }
            int handedOut = 0;
            try (var threads = Executors.newFixedThreadPool(8)) {
                for (var taken : threads.invokeAll(takers)) {
                    handedOut += taken.get();
                }
            }
            assertThat(handedOut).as("seed " + seed).isLessThanOrEqualTo(setAside.get());
            assertThat(setAside.get() - handedOut).as("seed " + seed).isLessThanOrEqualTo(2 * BLOCK);
        }
    }

    private static int takeAtRandom(KeyBlock block, Random random) {
        int taken = 0;
        for (int i = 0; i < 200; i++) {
            taken += take(block, 1 + random.nextInt(200));
        }
        return taken;
    }

    private static int take(KeyBlock block, int wanted) {
        try {
            return block.take(wanted) ? wanted : 0;
        } catch (DatabaseUnavailable nothingLeft) {
            return 0;
        }
    }

    private static void pass(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
