package pqs.intake.reporter;

import java.util.Optional;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernEvent;
import pqs.intake.concern.StepKind;

/**
 * What it makes of the case.
 *
 * @param words written with the step
 * @param event what the other services are told, if anything
 */
public record FollowedUp(ConcernCase after, StepKind step, String words, Optional<ConcernEvent> event) {}
