package pqs.intake.training;

import java.time.LocalDate;

/**
 * What a training session was. The same kind and title on the same day are the same session.
 *
 * @param runBy a team or an organisation
 */
public record SessionFacts(TrainingKind kind, String title, LocalDate heldOn, String runBy) {}
