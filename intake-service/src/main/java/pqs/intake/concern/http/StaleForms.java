package pqs.intake.concern.http;

import java.util.List;
import java.util.stream.Stream;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.web.Form;

/** A form that was refused, with its faults where its page shows them. */
public final class StaleForms {

    private StaleForms() {}

    /** The version is no field that anybody sees; what was done meanwhile stands in the summary, below what it means. */
    public static Form refused(Form form, Refused refused) {
        if (refused.kind() != Refused.Kind.STALE) {
            return form.refused(refused);
        }
        var title = new Fault(
                "",
                refused.code(),
                refused.title() + " Look at what it says now, and send it again if it is still right.");
        var since = refused.faults().stream().map(fault -> new Fault("", fault.code(), fault.message()));
        List<Fault> faults = Stream.concat(Stream.of(title), since).toList();
        return form.refused(Refused.invalid(refused.code(), refused.title(), faults));
    }
}
