package pqs.local;

/** Starts the whole system in this process and its children; for the launcher's main, the demonstration and tests. */
public final class LocalSystem {

    private LocalSystem() {}

    /**
     * Returns when everything is ready.
     *
     * @throws NotReady when a part cannot start; what had been started is stopped again
     */
    public static RunningSystem start(Options options) {
        throw new NotReady("nothing to start yet in " + options.projectFolder());
    }
}
