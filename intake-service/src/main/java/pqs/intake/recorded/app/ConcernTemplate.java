package pqs.intake.recorded.app;

import java.util.Map;
import java.util.stream.Stream;
import pqs.intake.recorded.RecordingRow;
import pqs.platform.imports.SafeCsv;

/** An example of a file of concerns, about invented organisations, to be written over. */
final class ConcernTemplate {

    private static final Map<String, String> NOTE_OF_A_MEETING = Map.of(
            "external_reference", "EXAMPLE-1",
            "source", "meeting-note",
            "heard_on", "2026-09-16",
            "heard_from", "Forum of practice managers",
            "category", "delayed-report",
            "severity", "low",
            "occurred_on", "2026-09-01",
            "what_happened", "Three practices said that reports of routine scans arrive after more than two weeks.",
            "provider_code", "DEMO-AQP1",
            "identifiers_checked", "yes");
    private static final Map<String, String> BY_A_MEDICAL_EXAMINER = Map.ofEntries(
            Map.entry("external_reference", "EXAMPLE-2"),
            Map.entry("source", "medical-examiner"),
            Map.entry("heard_on", "2026-09-17"),
            Map.entry("heard_from", "Office of the medical examiner"),
            Map.entry("category", "poor-report"),
            Map.entry("severity", "not-known"),
            Map.entry("occurred_on", "2026-09-02"),
            Map.entry("what_happened", "The scan was reported as normal; the cause of death suggests that it was not."),
            Map.entry("provider_as_typed", "Penfold Imaging, Eastbrook (invented)"),
            Map.entry("identifiers_checked", "yes"),
            Map.entry("examiner_cause_agreed", "yes"),
            Map.entry("examiner_coroner", "no"),
            Map.entry("examiner_governance", "yes"));

    private ConcernTemplate() {}

    static String csv() {
        var columns = Stream.concat(RecordingRow.REQUIRED.stream(), RecordingRow.OPTIONAL.stream())
                .toArray(String[]::new);
        return SafeCsv.row(columns) + row(columns, NOTE_OF_A_MEETING) + row(columns, BY_A_MEDICAL_EXAMINER);
    }

    private static String row(String[] columns, Map<String, String> cells) {
        return SafeCsv.row(
                Stream.of(columns).map(column -> cells.getOrDefault(column, "")).toArray(String[]::new));
    }
}
