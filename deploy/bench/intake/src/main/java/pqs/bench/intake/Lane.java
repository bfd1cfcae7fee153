package pqs.bench.intake;

/** One connection, over which one thing at a time is done. */
interface Lane extends AutoCloseable {

    /**
     * Does it once and returns when it has been answered.
     *
     * @return whether it was accepted, for good
     */
    boolean once();

    @Override
    void close();
}
