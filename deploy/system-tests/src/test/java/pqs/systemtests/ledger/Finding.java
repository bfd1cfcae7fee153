package pqs.systemtests.ledger;

/** A promise that was not kept, and where. */
public record Finding(Promise promise, String where) {

    /** The promises that the ledger checks, as the reliability document numbers them. */
    public enum Promise {
        C1("each accepted operation has exactly one concern"),
        C2("a refused one has none, an unknown one none or one"),
        C3("each committed outbox row is on the topic at least once"),
        C4("each event had one effect in each consumer"),
        C5("no effect without its cause");

        private final String words;

        Promise(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    @Override
    public String toString() {
        return promise + " (" + promise.words() + "): " + where;
    }
}
