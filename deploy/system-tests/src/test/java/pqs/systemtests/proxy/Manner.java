package pqs.systemtests.proxy;

import java.time.Duration;

/** How a {@link FaultProxy} treats what comes its way. */
public sealed interface Manner {

    /** Nothing is wrong. */
    record Pass() implements Manner {}

    /** Nobody is there: connections are reset, new ones as soon as they are made. */
    record Refuse() implements Manner {}

    /** Takes connections and bytes and answers nothing, as a stopped process does; what was swallowed is reset when it ends. */
    record Hang() implements Manner {}

    /**
     * The line is cut and nobody is told: every connection there was, and any made meanwhile, stays silent on the client's
     * side even when the line is back. The server's side is closed then, as its own keepalive would have done.
     */
    record HalfOpen() implements Manner {}

    /** Every piece arrives so much later. */
    record Delay(Duration by) implements Manner {}

    /** So many bytes a second at most, in each direction of each connection. */
    record Throttle(int bytesPerSecond) implements Manner {}

    /** Each connection is reset once so many bytes have gone over it, both ways counted together. */
    record CutAfter(long bytes) implements Manner {}

    /** From the moment the client has sent these words, it hears no answer any more; what it sends still arrives. */
    record SwallowAnswersAfter(String words) implements Manner {}
}
