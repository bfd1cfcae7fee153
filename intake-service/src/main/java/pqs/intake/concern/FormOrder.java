package pqs.intake.concern;

import java.util.Comparator;
import java.util.List;
import pqs.platform.fault.Fault;

/** The order of the fields on the form on which staff write something down. */
final class FormOrder {

    private static final List<String> FIELDS = List.of(
            "source",
            "heardOn",
            "heardFrom",
            "examinerCauseAgreed",
            "examinerCoroner",
            "examinerGovernance",
            "practiceCode",
            "providerCode",
            "providerAsTyped",
            "siteCode",
            "category",
            "severity",
            "urgent",
            "occurredOn",
            "whatHappened",
            "examination",
            "patientReference",
            "practitioner");

    private FormOrder() {}

    static List<Fault> sorted(List<Fault> faults) {
        return faults.stream()
                .sorted(Comparator.comparingInt(fault -> FIELDS.indexOf(fault.field())))
                .toList();
    }
}
