package pqs.intake.concern;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that was done with a concern.
 *
 * @param bySubject who did it; the name of a service where nobody did
 * @param byOrganisation for which organisation
 * @param sensitive the reporter is told that it is being handled, and no more
 * @param words what was written with it, if anything: for the reporter too where {@link StepKind#wordsAreForReporter()}
 */
public record Step(
        UUID id,
        ConcernId concern,
        Instant at,
        StepKind kind,
        String bySubject,
        String byOrganisation,
        boolean sensitive,
        Optional<String> words) {

    /** What the reporter is told of a step that must tip nobody off. */
    public static final String BEING_HANDLED = "Your concern is being handled";

    /** What the reporter's page says of it; empty if it says nothing. */
    public Optional<String> toldToReporter() {
        return sensitive ? Optional.of(BEING_HANDLED) : kind.toldToReporter();
    }

    /** What was written for the reporter. */
    public Optional<String> wordsForReporter() {
        return sensitive || !kind.wordsAreForReporter() ? Optional.empty() : words;
    }

    /** As commissioners see it that use the provider and do not triage: without notes, and without words of what tips nobody off. */
    public Step toldToOthers() {
        return sensitive || kind == StepKind.NOTED
                ? new Step(id, concern, at, kind, bySubject, byOrganisation, sensitive, Optional.empty())
                : this;
    }
}
