package pqs.intake.training;

import java.time.Instant;

/**
 * A training session that a commissioner's staff recorded.
 *
 * @param commissioner code of the organisation that keeps it
 * @param recordedBy subject of the person at the identity provider
 */
public record TrainingSession(
        SessionId id, String commissioner, SessionFacts facts, String recordedBy, Instant recordedAt) {}
