package pqs.intake.response.http;

import java.util.List;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;

/** Somebody who was to decide has not. */
final class Undecided {

    private Undecided() {}

    static Refused refused() {
        return Refused.invalid(
                "invalid-decision",
                "Nothing was decided: there is a problem.",
                List.of(new Fault("decision", "required", "Choose whether the provider is given more time.")));
    }
}
