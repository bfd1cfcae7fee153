package pqs.platform.http;

import java.util.concurrent.atomic.AtomicInteger;

/** Lets so many in at once and turns the others away; nobody waits. */
final class Gate {

    private final int atOnceMax;
    private final AtomicInteger inside = new AtomicInteger();

    Gate(int atOnceMax) {
        this.atOnceMax = atOnceMax;
    }

    boolean enter() {
        if (inside.incrementAndGet() > atOnceMax) {
            inside.decrementAndGet();
            return false;
        }
        return true;
    }

    void leave() {
        inside.decrementAndGet();
    }
}
