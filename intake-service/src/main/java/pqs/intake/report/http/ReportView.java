package pqs.intake.report.http;

import java.util.List;
import java.util.Optional;
import pqs.intake.attachment.Attachment;

/**
 * What stands around the fields of the report's form.
 *
 * @param mayIdentify asks what is to become of words that may identify a patient
 * @param pieces those words
 * @param saysMore something is filled in, or wrong, among what may be left out
 * @param submissionKey of this form
 * @param cover when somebody is on call for urgent concerns
 * @param files with the draft of this form
 * @param sent what this form became, if it was sent before
 * @param otherDraft address of the draft that another window has saved meanwhile
 * @param window in which this form stands open
 * @param state of the draft that it was opened with
 * @param anotherKey under which it is kept or sent as another one, however often the button is pressed
 * @param drafts how many others there are to go on with
 */
public record ReportView(
        ReportChoices choices,
        boolean mayIdentify,
        List<FoundPiece> pieces,
        boolean saysMore,
        String submissionKey,
        String cover,
        List<Attachment> files,
        Optional<SentBefore> sent,
        Optional<String> otherDraft,
        String window,
        String state,
        String anotherKey,
        int drafts) {

    public ReportView {
        pieces = List.copyOf(pieces);
        files = List.copyOf(files);
    }
}
