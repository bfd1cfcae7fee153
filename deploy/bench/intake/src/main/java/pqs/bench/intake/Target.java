package pqs.bench.intake;

/** What is loaded: intake, the trivial service, or the database by itself. */
interface Target {

    /** In words, for the person at the terminal. */
    String name();

    Lane open();
}
