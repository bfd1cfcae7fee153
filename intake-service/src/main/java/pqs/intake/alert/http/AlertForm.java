package pqs.intake.alert.http;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import pqs.intake.alert.AlertCategory;
import pqs.intake.alert.AlertSubmission;
import pqs.intake.concern.SubmissionKey;
import pqs.intake.concern.TypedWords;
import pqs.platform.http.paging.KeyText;
import pqs.platform.http.paging.Listing;
import pqs.platform.web.Choice;
import pqs.platform.web.Form;

/** The fields of the forms about alerts. */
final class AlertForm {

    static final Listing<UUID> LISTING = new Listing<>("alerts", 50, 100, KeyText.UUIDS);
    static final String SUBMISSION_KEY = "submissionKey";
    static final List<Choice> CATEGORIES = Stream.of(AlertCategory.values())
            .map(category -> new Choice(category.code(), category.label()))
            .toList();
    static final List<Choice> KEEP_WORDS =
            List.of(new Choice("yes", "I have checked: these words identify no patient"));

    private AlertForm() {}

    static AlertSubmission submission(Form form) {
        return new AlertSubmission(
                form.value("practice"),
                form.value("category"),
                form.date("happenedOn"),
                form.value("words"),
                keepsWords(form));
    }

    static Optional<SubmissionKey> key(Form form) {
        return SubmissionKey.parse(form.value(SUBMISSION_KEY));
    }

    static boolean keepsWords(Form form) {
        return form.chosen("identifiersChecked", "yes");
    }

    /** Whether the page offers to keep words that may identify a patient. */
    static boolean mayIdentify(Form form) {
        return keepsWords(form)
                || form.faults().stream().anyMatch(fault -> fault.code().equals(TypedWords.MAY_IDENTIFY));
    }
}
