package pqs.intake.concern.http;

import java.util.Optional;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.Outcome;

/**
 * How a concern stands, in words and colours.
 *
 * @param code as in the API
 * @param label as pages say it
 * @param colour of its tag
 */
public record Standing(String code, String label, String colour) {

    public static Standing of(ConcernCase standing) {
        return switch (standing) {
            case ConcernCase.Received _ -> new Standing("received", "Received", "blue");
            case ConcernCase.Acknowledged _ -> new Standing("acknowledged", "Being looked into", "yellow");
            case ConcernCase.Closed _ -> new Standing("closed", "Closed", "green");
            case ConcernCase.Withdrawn _ -> new Standing("withdrawn", "Withdrawn", "grey");
            case ConcernCase.Merged _ -> new Standing("merged", "Joined to another", "grey");
        };
    }

    /** Where nobody may be tipped off, the reporter reads no more than that it is being handled. */
    public static Standing toldToReporter(ConcernCase standing) {
        boolean tells = standing instanceof ConcernCase.Acknowledged || standing instanceof ConcernCase.Merged;
        return tells && standing.facts().isSensitive()
                ? new Standing("acknowledged", "Being handled", "yellow")
                : of(standing);
    }

    static Optional<Outcome> outcome(ConcernCase standing) {
        return standing instanceof ConcernCase.Closed closed ? Optional.of(closed.outcome()) : Optional.empty();
    }
}
