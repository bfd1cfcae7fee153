package pqs.systemtests.ledger;

/** A promise that was not kept, and where. */
public record Finding(Promise promise, String where) {

    /** The promises that the ledger checks: the first nine as the reliability document numbers them. */
    public enum Promise {
        C1("each accepted operation has exactly one concern"),
        C2("a refused one has none, an unknown one none or one"),
        C3("each committed outbox row is on the topic at least once"),
        C4("each event had one effect in each consumer"),
        C5("no effect without its cause"),
        C6("per key, effects came in the order of the commits"),
        C7("each service holds what its topic amounts to"),
        C8("each deadline fired once, not early, and at most a minute late"),
        C9("no planted identifier was said to anybody"),
        C10("each accepted concern has one case, one first step and one deadline, and each step its event"),
        C11("each answered action of triage took effect once");

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
