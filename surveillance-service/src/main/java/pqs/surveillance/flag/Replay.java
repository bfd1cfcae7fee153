package pqs.surveillance.flag;

import pqs.surveillance.observation.ConcernHistory;

/**
 * What came of running a flag's rule again on what was known and on record at its cut.
 *
 * @param identical whether it gave the same bytes, and the stored ones still fit their digest
 * @param digest SHA-256 of what it gave; empty if the rule found nothing
 * @param bytes how many bytes it gave
 */
public record Replay(boolean identical, String digest, int bytes) {

    /** Runs the rule version that raised the flag; versions once published stay in the code for this. */
    public static Replay of(FlagFacts flag, ConcernHistory history) {
        if (!flag.rule().equals(ThreeConcernsInThirtyDays.RULE)) {
            throw new IllegalArgumentException("no code for " + flag.rule());
        }
        return ThreeConcernsInThirtyDays.find(history.upTo(flag.recordedUpTo()), flag.knownAt(), flag.counted())
                .map(Evidence::canonical)
                .map(again -> new Replay(
                        flag.evidence().isIntact()
                                && again.json().equals(flag.evidence().json()),
                        again.digest(),
                        again.bytes().length))
                .orElseGet(() -> new Replay(false, "", 0));
    }
}
