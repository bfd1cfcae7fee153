package pqs.intake.recorded;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.RecordRules;
import pqs.intake.concern.Recording;
import pqs.intake.concern.Submission;
import pqs.platform.fault.Fault;
import pqs.platform.personal.TypedPersonal;
import pqs.platform.row.Reading;
import pqs.platform.row.Row;

/**
 * One row of a file of concerns. It has no column for what is urgent: that is written down by the form, which tells the person on
 * call at once.
 *
 * @param externalReference what the sender calls it
 */
public record RecordingRow(String externalReference, Recording recording) {

    public static final String EXTERNAL_REFERENCE = "external_reference";

    public static final List<String> REQUIRED = List.of(
            EXTERNAL_REFERENCE,
            "source",
            "heard_on",
            "heard_from",
            "category",
            "severity",
            "occurred_on",
            "what_happened");

    public static final List<String> OPTIONAL = List.of(
            "provider_code",
            "provider_as_typed",
            "site_code",
            "practice_code",
            "identifiers_checked",
            "nhs_number",
            "practitioner",
            "examination",
            "confidential",
            "examiner_cause_agreed",
            "examiner_coroner",
            "examiner_governance");

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final Pattern REFERENCE_SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./_-]{0,59}");

    /** Names of the columns for those of the form where they differ by more than their writing. */
    private static final Map<String, String> COLUMNS = Map.of("patientReference", "nhs_number");

    public static Reading<RecordingRow> read(Row row, Instant importedAt) {
        var faults = new ArrayList<Fault>();
        var reference = row.cell(EXTERNAL_REFERENCE);
        if (!REFERENCE_SHAPE.matcher(reference).matches()) {
            faults.add(new Fault(
                    EXTERNAL_REFERENCE,
                    "not-a-reference",
                    "Give your own reference of this concern: 1 to 60 letters, digits, dots, hyphens and slashes, and nothing"
                            + " that identifies a patient."));
        }
        boolean checked = yes(row, "identifiers_checked", faults);
        boolean confidential = yes(row, "confidential", faults);
        var recording = recording(row, checked, confidential);
        faults.addAll(inColumns(RecordRules.faults(recording, LocalDate.ofInstant(importedAt, ENGLAND))));
        return faults.isEmpty()
                ? new Reading.Good<>(new RecordingRow(reference, recording))
                : new Reading.Bad<>(faults);
    }

    /** The same faults by the names of the columns. */
    public static List<Fault> inColumns(List<Fault> faults) {
        return faults.stream()
                .map(fault -> new Fault(column(fault.field()), fault.code(), fault.message()))
                .toList();
    }

    private static Recording recording(Row row, boolean checked, boolean confidential) {
        var details = new Submission.Details(
                false, confidential, TypedPersonal.of(row.cell("practitioner")), given(row, "examination"));
        var submission = new Submission(
                given(row, "provider_code"),
                given(row, "provider_as_typed"),
                given(row, "site_code"),
                given(row, "category"),
                given(row, "severity"),
                given(row, "occurred_on"),
                given(row, "what_happened"),
                given(row, "practice_code"),
                TypedPersonal.of(row.cell("nhs_number")),
                checked,
                details);
        return new Recording(
                submission,
                given(row, "source"),
                given(row, "heard_on"),
                given(row, "heard_from"),
                new Recording.Examiner(
                        given(row, "examiner_cause_agreed"),
                        given(row, "examiner_coroner"),
                        given(row, "examiner_governance")));
    }

    private static boolean yes(Row row, String column, List<Fault> faults) {
        var cell = row.cell(column);
        if (!cell.isEmpty() && !cell.equals("yes") && !cell.equals("no")) {
            faults.add(new Fault(column, "not-yes-or-no", "Write yes or no, or leave it empty for no."));
        }
        return cell.equals("yes");
    }

    private static @Nullable String given(Row row, String column) {
        var cell = row.cell(column);
        return cell.isEmpty() ? null : cell;
    }

    private static String column(String field) {
        return COLUMNS.getOrDefault(field, field.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT));
    }
}
