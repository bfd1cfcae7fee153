package pqs.intake.alert.http;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import pqs.intake.alert.AlertCategory;
import pqs.intake.alert.AlertSubmission;
import pqs.intake.concern.SubmissionKey;
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

    private AlertForm() {}

    static AlertSubmission submission(Form form, boolean keepsWords) {
        return new AlertSubmission(
                form.value("practice"),
                form.value("category"),
                form.date("happenedOn"),
                form.value("words"),
                keepsWords);
    }

    static Optional<SubmissionKey> key(Form form) {
        return SubmissionKey.parse(form.value(SUBMISSION_KEY));
    }
}
