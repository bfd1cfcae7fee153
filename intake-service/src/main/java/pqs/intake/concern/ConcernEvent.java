package pqs.intake.concern;

import java.time.Instant;

/** What happened to a concern. */
public sealed interface ConcernEvent {

    record Reported(Concern concern) implements ConcernEvent {}

    /** Somebody at the commissioner said which provider on the register was meant. */
    record ProviderLinked(Concern.Linked concern, Instant at) implements ConcernEvent {}
}
