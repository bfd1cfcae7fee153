package pqs.intake.report.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.Submission;
import pqs.intake.concern.SubmissionKey;
import pqs.intake.concern.TypedWords;
import pqs.intake.concern.http.FormAddress;
import pqs.intake.concern.http.KeptWords;
import pqs.intake.concern.http.ProviderChoices;
import pqs.intake.draft.Draft;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.personal.TypedPersonal;
import pqs.platform.web.Form;

/** The report form's fields, to the submission they make and back from the faults it has. */
final class ReportForm {

    /** What the reporter typed to find the provider; also its name, if the register does not have it. */
    static final String PROVIDER_SEARCH = "providerSearch";

    static final String PROVIDER = "providerCode";
    static final String SITE = "siteCode";
    static final String PATIENT = "patientReference";
    static final String URGENT = "urgent";
    static final String CONFIDENTIAL = "confidential";
    static final String PRACTITIONER = "practitioner";
    static final String EXAMINATION = "examination";
    static final String SUBMISSION_KEY = "submissionKey";
    static final String WINDOW = "draftWindow";
    static final String STATE = "draftState";
    static final String ANOTHER_KEY = "anotherKey";

    private static final List<String> MORE = List.of(PRACTITIONER, EXAMINATION, PATIENT);
    private static final Set<String> MAY_IDENTIFY = Set.of(TypedWords.MAY_IDENTIFY, TypedWords.NHS_NUMBER);

    private ReportForm() {}

    static Submission submission(Form form, boolean identifiersChecked) {
        boolean asTyped = form.value(PROVIDER).equals(ProviderChoices.AS_TYPED);
        return new Submission(
                asTyped ? null : answer(form, PROVIDER),
                asTyped ? answer(form, PROVIDER_SEARCH) : null,
                asTyped ? null : answer(form, SITE),
                answer(form, "category"),
                answer(form, "severity"),
                form.date("occurredOn"),
                answer(form, "whatHappened"),
                null,
                TypedPersonal.of(form.value(PATIENT)),
                identifiersChecked,
                new Submission.Details(
                        form.chosen(URGENT, "yes"),
                        form.chosen(CONFIDENTIAL, "yes"),
                        TypedPersonal.of(form.value(PRACTITIONER)),
                        answer(form, EXAMINATION)));
    }

    /** Where the form stands open, as it says itself; nothing but a window of ours. */
    static Draft.SeenIn seenIn(Form form) {
        return new Draft.SeenIn(
                FormAddress.carried(form.value(WINDOW))
                        .map(SubmissionKey::value)
                        .orElse(""),
                form.value(STATE));
    }

    static Optional<SubmissionKey> key(Form form) {
        return SubmissionKey.parse(form.value(SUBMISSION_KEY));
    }

    /** Whether words were found, now or before, that may identify somebody. */
    static boolean mayIdentify(Form form) {
        return form.answer(KeptWords.FIELD).isPresent()
                || form.faults().stream().map(Fault::code).anyMatch(MAY_IDENTIFY::contains);
    }

    /** Whether anything is filled in, or wrong, among what may be left out. */
    static boolean saysMore(Form form) {
        return MORE.stream()
                .anyMatch(field ->
                        form.answer(field).isPresent() || !form.error(field).isEmpty());
    }

    /** The form with the refusal's faults at the fields that the page has for them. */
    static Form refused(Form form, Refused refused, boolean searched) {
        var faults = refused.faults().stream()
                .map(fault -> new Fault(fieldOnPage(fault.field(), searched), fault.code(), fault.message()))
                .toList();
        return faults.isEmpty()
                ? form.refused(refused)
                : form.refused(Refused.invalid(refused.code(), "There is a problem.", faults));
    }

    /** The page has a button to save what was typed as another draft, and a link to the other one. */
    static Form draftChanged(Form form, Refused refused) {
        return form.refused(Refused.invalid(
                refused.code(), refused.title(), List.of(new Fault("save-another", refused.code(), refused.title()))));
    }

    /** The reporter knows a form and no key; the page has a button for another concern. */
    static Form alreadySent(Form form, String reference) {
        return form.refused(new Refused(
                Refused.Kind.CONFLICT,
                "submission-key-used",
                "You have sent this form already.",
                List.of(new Fault(
                        "another",
                        "submission-key-used",
                        "You have sent this form already (reference " + reference + "). Is this another concern?"))));
    }

    private static String fieldOnPage(String field, boolean searched) {
        return switch (field) {
            case "providerCode", "siteCode" -> searched ? field : PROVIDER_SEARCH;
            case "providerAsTyped" -> PROVIDER_SEARCH;
            case "category", "severity", "occurredOn", "whatHappened", PATIENT, PRACTITIONER, EXAMINATION -> field;
            default -> "";
        };
    }

    private static @Nullable String answer(Form form, String name) {
        return form.answer(name).orElse(null);
    }
}
