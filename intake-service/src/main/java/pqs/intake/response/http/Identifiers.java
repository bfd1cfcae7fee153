package pqs.intake.response.http;

import java.util.List;
import pqs.platform.web.Choice;
import pqs.platform.web.Form;

/** The choice to keep words that may identify a patient; a page offers it once it has warned of them. */
final class Identifiers {

    static final String FIELD = "identifiersChecked";
    static final List<Choice> KEEP_WORDS = List.of(new Choice("yes", "I have looked: these words identify no patient"));

    private Identifiers() {}

    static boolean asked(Form form) {
        return kept(form)
                || form.faults().stream().anyMatch(fault -> fault.code().equals("may-identify-a-patient"));
    }

    static boolean kept(Form form) {
        return form.chosen(FIELD, "yes");
    }
}
