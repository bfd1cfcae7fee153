package pqs.intake.onward;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.ConcernId;

/**
 * What a concern became.
 *
 * @param body where it was referred to, for a referral to a statutory body
 * @param owner the organisation that follows it, never a person
 * @param sensitive its reporter learns nothing of it
 * @param recordedBy subject of whoever wrote it down
 * @param outcome empty until it is known what came of it
 */
public record Onward(
        OnwardId id,
        ConcernId concern,
        OnwardKind kind,
        Optional<StatutoryBody> body,
        String owner,
        LocalDate beganOn,
        boolean sensitive,
        Instant recordedAt,
        String recordedBy,
        Optional<OnwardOutcome> outcome) {

    public Onward {
        if (body.isPresent() != (kind == OnwardKind.STATUTORY_BODY)) {
            throw new IllegalArgumentException("a body goes with a referral to one, and only with that");
        }
    }

    /** The facts of its concern as they are from now on: nobody may be tipped off of what is sensitive, and leads are called. */
    public CaseFacts follows(CaseFacts before) {
        return sensitive ? before.recognisedSensitive(kind.callsFor(), recordedAt) : before;
    }

    /** As the reporter may know it; empty where that would tip somebody off. What was told before that was known stays told. */
    public Optional<Onward> toldToReporter(CaseFacts facts) {
        return sensitive || facts.isSensitiveAt(recordedAt)
                ? Optional.empty()
                : Optional.of(new Onward(
                        id,
                        concern,
                        kind,
                        body,
                        owner,
                        beganOn,
                        false,
                        recordedAt,
                        recordedBy,
                        outcome.filter(known -> !facts.isSensitiveAt(known.at()))));
    }

    /** As people call it: with the name of its body. */
    public String inWords() {
        return body.map(known -> kind.label() + ": " + known.name()).orElseGet(kind::label);
    }
}
