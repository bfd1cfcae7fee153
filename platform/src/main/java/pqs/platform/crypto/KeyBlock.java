package pqs.platform.crypto;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import pqs.platform.fault.DatabaseUnavailable;
import pqs.platform.retry.DatabaseTrouble;

/**
 * Encryptions under one key that this process has set aside and not used yet. More are set aside while a quarter is left, by one
 * thread, while the others take of what there is; that this fails for a while does not matter. Only where nothing is left
 * do they wait for it.
 *
 * <p>Each is handed out once: it is added here after its reservation was committed, never before, and taken away in one step
 * with being handed out. What was handed out is not taken back, whatever becomes of the transaction that wanted it.
 */
final class KeyBlock {

    static final int ENCRYPTIONS = 4096;

    private static final Logger LOG = Logger.getLogger(KeyBlock.class);
    private static final int FEW = ENCRYPTIONS / 4;
    private static final Duration WAIT_MAX = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofSeconds(1);

    private final Reservation reservation;
    private final AtomicInteger left = new AtomicInteger();
    private final ReentrantLock reserving = new ReentrantLock();
    private volatile long quietUntilNanos = System.nanoTime();

    KeyBlock(Reservation reservation) {
        this.reservation = reservation;
    }

    interface Reservation {

        /**
         * @return false if there are no more for this key
         * @throws DatabaseTrouble if it could not be done for now
         */
        boolean reserve(int encryptions);
    }

    /**
     * @return false if there are no more for this key
     * @throws DatabaseUnavailable if none are left and no more could be set aside for now
     */
    boolean take(int encryptions) {
        if (!takeOfWhatIsLeft(encryptions)) {
            return waitForMore(encryptions);
        }
        if (left.get() < FEW) {
            reserveAhead();
        }
        return true;
    }

    private boolean takeOfWhatIsLeft(int encryptions) {
        int have = left.get();
        while (have >= encryptions) {
            if (left.compareAndSet(have, have - encryptions)) {
                return true;
            }
            have = left.get();
        }
        return false;
    }

    private void reserveAhead() {
        if (System.nanoTime() - quietUntilNanos < 0 || !reserving.tryLock()) {
            return;
        }
        try {
            if (left.get() < FEW && reservation.reserve(ENCRYPTIONS)) {
                left.addAndGet(ENCRYPTIONS);
            }
        } catch (DatabaseTrouble later) {
            quietUntilNanos = System.nanoTime() + PAUSE_AFTER_TROUBLE.toNanos();
            LOG.warnf("no encryptions could be set aside for now left=%d: %s", left.get(), later.getMessage());
        } finally {
            reserving.unlock();
        }
    }

    private boolean waitForMore(int encryptions) {
        awaitTurn();
        try {
            if (takeOfWhatIsLeft(encryptions)) {
                return true;
            }
            int more = Math.max(ENCRYPTIONS, encryptions);
            if (!reservation.reserve(more)) {
                return false;
            }
            left.addAndGet(more - encryptions);
            return true;
        } catch (DatabaseTrouble cause) {
            throw new DatabaseUnavailable(cause);
        } finally {
            reserving.unlock();
        }
    }

    private void awaitTurn() {
        try {
            if (!reserving.tryLock(WAIT_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new DatabaseUnavailable(new TimeoutException("encryptions are being set aside for too long"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable(e);
        }
    }
}
