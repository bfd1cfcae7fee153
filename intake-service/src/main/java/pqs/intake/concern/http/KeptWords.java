package pqs.intake.concern.http;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import pqs.intake.concern.TypedWords;
import pqs.platform.web.Choice;
import pqs.platform.web.Form;

/** The question whether words that may identify a patient are kept: a form asks it once such words were typed, and remembers it. */
@TemplateExtension
final class KeptWords {

    private static final List<Choice> KEEP =
            List.of(new Choice("yes", "I have checked: nothing here identifies a patient"));

    private KeptWords() {}

    /** {@code form.keepWords}: what is offered; empty where nothing was found. */
    static List<Choice> keepWords(Form form) {
        boolean found = form.faults().stream().anyMatch(fault -> fault.code().equals(TypedWords.MAY_IDENTIFY));
        return found || form.chosen("identifiersChecked", "yes") ? KEEP : List.of();
    }
}
