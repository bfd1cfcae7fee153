package pqs.intake.concern;

import java.util.Optional;
import java.util.stream.Stream;

/** What can be done with a concern: its words for those who triage, and for the reporter where there is something to tell. */
public enum StepKind {
    REPORTED("reported", "Reported", "We received your concern", false),
    RECORDED("recorded", "Written down by staff", "We wrote down your concern", false),
    PROVIDER_LINKED("provider-linked", "Provider linked", "The provider was found on the register", false),
    PRACTITIONER_LINKED("practitioner-linked", "Practitioner linked", "", false),
    ACKNOWLEDGED("acknowledged", "Taken up", "Somebody is looking into your concern", false),
    OVERDUE(
            "overdue",
            "Not taken up in time",
            "Nobody has taken up your concern in time; the team was reminded",
            false),
    SAFEGUARDING_SEEN("safeguarding-seen", "Seen by the safeguarding lead", "", false),
    SAFEGUARDING_OVERDUE("safeguarding-overdue", "Not seen by the safeguarding lead in time", "", false),
    COUNTER_FRAUD_SEEN("counter-fraud-seen", "Seen by the counter-fraud lead", "", false),
    URGENCY_CHANGED("urgency-changed", "Urgency changed", "", false),
    GRADED("graded", "Harm and themes judged", "", false),
    JUDGING_OVERDUE("judging-overdue", "Harm not judged in time", "", false),
    NOTED("noted", "Note", "", false),
    REPORTER_ASKED("reporter-asked", "Question to the reporter", "We have a question for you", true),
    REPORTER_ANSWERED("reporter-answered", "The reporter answered", "You answered our question", true),
    REPORTER_ADDED("reporter-added", "The reporter added something", "You added something", true),
    FILE_ADDED("file-added", "The reporter added a file", "You added a file", false),
    STAFF_FILE_ADDED("staff-file-added", "Staff added a file", "", false),
    FILE_WITHHELD("file-withheld", "The reporter withheld a file", "You withheld a file", true),
    FILE_WITHHELD_BY_STAFF(
            "file-withheld-by-staff",
            "Staff withheld a file of the reporter",
            "A file that came from you was withheld",
            true),
    STAFF_FILE_WITHHELD("staff-file-withheld", "Staff withheld a file of their own", "", false),
    CORRECTED("corrected", "The reporter corrected it", "You corrected it", true),
    WITHDRAWN("withdrawn", "Withdrawn by the reporter", "You withdrew it", true),
    RESPONSE_REQUESTED(
            "response-requested",
            "The provider was asked for an answer",
            "The provider was asked for an answer",
            false),
    RESPONSE_EXTENDED(
            "response-extended", "The provider was given more time", "The provider was given more time", false),
    RESPONSE_RECEIVED("response-received", "The provider answered", "The provider answered", false),
    RESPONSE_OVERDUE(
            "response-overdue",
            "The provider has not answered in time",
            "The provider has not answered in time; it was reminded",
            false),
    RESPONSE_WITHDRAWN("response-withdrawn", "The question to the provider was taken back", "", false),
    PATIENT_RELEASED(
            "patient-released",
            "The patient reference was given to the provider",
            "The provider was given the NHS number, so that it can find the patient",
            false),
    BECAME("became", "Became something else", "It is now followed in another way too", false),
    CAME_OF_IT("came-of-it", "What came of it", "There is news of what it became", false),
    SENT_ON("sent-on", "Sent on to the national system (LFPSE)", "It was sent on to the national system (LFPSE)", true),
    MERGED("merged", "Merged into another concern", "It was put together with another concern about the same", false),
    MERGED_IN("merged-in", "Another concern was merged into this one", "", false),
    UNMERGED("unmerged", "Separated again", "It was separated from the other concern again", false),
    UNMERGED_OUT("unmerged-out", "Another concern was separated from this one", "", false),
    JOINED_ADDED("joined-added", "The reporter of a concern that was merged into this one told us more", "", false),
    JOINED_CLOSED("joined-closed", "The concern that it was merged into was closed", "There is an outcome", false),
    CLOSED("closed", "Closed with an outcome", "There is an outcome", true),
    REOPENED("reopened", "Reopened", "Somebody is looking into it again", true),
    FEEDBACK_GIVEN("feedback-given", "The reporter said how it went", "You told us how it went", false);

    private final String code;
    private final String label;
    private final String toldToReporter;
    private final boolean wordsAreForReporter;

    StepKind(String code, String label, String toldToReporter, boolean wordsAreForReporter) {
        this.code = code;
        this.label = label;
        this.toldToReporter = toldToReporter;
        this.wordsAreForReporter = wordsAreForReporter;
    }

    /** As in the database and the API; never changes. */
    public String code() {
        return code;
    }

    /** As those who triage see it. */
    public String label() {
        return label;
    }

    /** As the reporter sees it; empty for what is no news to the reporter. */
    public Optional<String> toldToReporter() {
        return Optional.of(toldToReporter).filter(words -> !words.isEmpty());
    }

    /** Whether what was written with it is the reporter's to read. */
    public boolean wordsAreForReporter() {
        return wordsAreForReporter;
    }

    public static StepKind of(String code) {
        return Stream.of(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of step: " + code));
    }
}
