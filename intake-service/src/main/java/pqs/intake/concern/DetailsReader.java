package pqs.intake.concern;

import java.time.LocalDate;
import java.util.Optional;
import pqs.platform.personal.PersonName;

/** Reads what may be left out of a report. What is said of a practitioner's name never quotes it. */
final class DetailsReader {

    static final int EXAMINATION_CHARACTERS_MIN = 2;
    static final int EXAMINATION_CHARACTERS_MAX = 100;

    /** The details, as far as the rules believe them. */
    record Read(Circumstances circumstances, Optional<PersonName> practitioner) {}

    private final Faults faults;
    private final LocalDate today;

    DetailsReader(Faults faults, LocalDate today) {
        this.faults = faults;
        this.today = today;
    }

    Read read(Submission submission) {
        var details = submission.details();
        var circumstances =
                new Circumstances(details.urgent(), details.confidential(), examination(submission), Optional.empty());
        return new Read(circumstances, practitioner(details));
    }

    private Optional<String> examination(Submission submission) {
        var given = submission.details().examination();
        var text = given == null ? "" : PlainText.tidy(given);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int length = PlainText.length(text);
        if (length < EXAMINATION_CHARACTERS_MIN || length > EXAMINATION_CHARACTERS_MAX) {
            return faults.add(
                    "examination", "wrong-length", "Name the examination in 2 to 100 characters, or leave it out.");
        }
        if (PlainText.holdsUnshowable(text) || text.indexOf('\n') >= 0) {
            return faults.add(
                    "examination",
                    "control-characters",
                    "The examination holds characters that cannot be shown. Type it again on one line.");
        }
        return Impersonal.read(faults, "examination", "The examination", text, submission.identifiersChecked(), today);
    }

    private Optional<PersonName> practitioner(Submission.Details details) {
        if (details.practitioner().blank()) {
            return Optional.empty();
        }
        var name = PersonName.parse(details.practitioner().revealed());
        return name.isPresent()
                ? name
                : faults.add(
                        "practitioner",
                        "not-a-name",
                        "Give the practitioner’s name on one line, in at most 200 characters, or leave it out.");
    }
}
