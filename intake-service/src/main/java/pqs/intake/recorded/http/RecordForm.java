package pqs.intake.recorded.http;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.Recording;
import pqs.intake.concern.Source;
import pqs.intake.concern.Submission;
import pqs.intake.concern.SubmissionKey;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.personal.TypedPersonal;
import pqs.platform.web.Form;

/** The form's fields, to what they record and back from the faults it has. */
final class RecordForm {

    static final String PROVIDER_SEARCH = "providerSearch";
    static final String PROVIDER = "providerCode";
    static final String SUBMISSION_KEY = "submissionKey";

    private RecordForm() {}

    static Recording recording(Form form, boolean identifiersChecked) {
        boolean asTyped = form.value(PROVIDER).equals(FoundProviders.AS_TYPED);
        var details = new Submission.Details(
                form.chosen("urgent", "yes"),
                form.chosen("confidential", "yes"),
                TypedPersonal.of(form.value("practitioner")),
                answer(form, "examination"));
        var submission = new Submission(
                asTyped ? null : answer(form, PROVIDER),
                asTyped ? answer(form, PROVIDER_SEARCH) : null,
                asTyped ? null : answer(form, "siteCode"),
                answer(form, "category"),
                answer(form, "severity"),
                form.date("occurredOn"),
                answer(form, "whatHappened"),
                answer(form, "practiceCode"),
                TypedPersonal.of(form.value("patientReference")),
                identifiersChecked,
                details);
        return new Recording(
                submission,
                answer(form, "source"),
                form.date("heardOn"),
                answer(form, "heardFrom"),
                new Recording.Examiner(
                        answer(form, "examinerCauseAgreed"),
                        answer(form, "examinerCoroner"),
                        answer(form, "examinerGovernance")));
    }

    static Optional<SubmissionKey> key(Form form) {
        return SubmissionKey.parse(form.value(SUBMISSION_KEY));
    }

    /** Whether the questions of a medical examiner are answered, or to be answered. */
    static boolean examinerAsked(Form form) {
        return form.value("source").equals(Source.MEDICAL_EXAMINER.code())
                || Stream.of("examinerCauseAgreed", "examinerCoroner", "examinerGovernance")
                        .anyMatch(question -> form.answer(question).isPresent());
    }

    /** The form with the refusal's faults at the fields that the page has for them. */
    static Form refused(Form form, Refused refused, boolean searched) {
        var faults = refused.faults().stream()
                .map(fault -> new Fault(fieldOnPage(fault.field(), searched), fault.code(), fault.message()))
                .toList();
        return faults.isEmpty()
                ? form.refused(refused)
                : form.refused(Refused.invalid(refused.code(), refused.title(), faults));
    }

    private static String fieldOnPage(String field, boolean searched) {
        return switch (field) {
            case "providerCode", "siteCode" -> searched ? field : PROVIDER_SEARCH;
            case "providerAsTyped" -> PROVIDER_SEARCH;
            case "Idempotency-Key" -> "";
            default -> field;
        };
    }

    private static @Nullable String answer(Form form, String name) {
        return form.answer(name).orElse(null);
    }
}
