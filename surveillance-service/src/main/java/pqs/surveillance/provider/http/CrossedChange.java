package pqs.surveillance.provider.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.web.Form;
import pqs.surveillance.provider.app.ReadProviders.Versioned;

/**
 * Two people changed an entry of the register at once. What the later one typed stays in the form; a field that only the
 * other has changed takes over the other's words, for to leave it would undo them unseen.
 *
 * @param form to be shown again, made from the version that stands
 * @param theirs what the other has changed and this person has not
 */
record CrossedChange(Form form, List<TakenOver> theirs) {

    private static final Map<String, String> LABELS =
            Map.of("name", "Name", "town", "Town", "sites", "Sites", "commissionerCodes", "Commissioned by");

    /** A field that now holds the other's words. */
    record TakenOver(String label, String before, String now) {}

    static CrossedChange of(Form sent, Versioned stands) {
        var form = ProviderForm.seen(sent, stands);
        var taken = new ArrayList<TakenOver>();
        var faults = new ArrayList<Fault>();
        for (var field : ProviderForm.texts(stands.provider()).entrySet()) {
            var theirs = field.getValue();
            var before = ProviderForm.asRead(sent, field.getKey());
            var yours = ProviderForm.typed(sent, field.getKey());
            if (theirs.equals(before) || theirs.equals(yours)) {
                continue;
            }
            if (yours.equals(before)) {
                form = form.with(field.getKey(), theirs);
                taken.add(new TakenOver(label(field.getKey()), before, theirs));
            } else {
                faults.add(new Fault(field.getKey(), "changed-meanwhile", words(field.getKey(), theirs, yours)));
            }
        }
        return new CrossedChange(faults.isEmpty() ? form : form.refused(refusal(faults)), taken);
    }

    private static String words(String field, String theirs, String yours) {
        return "%s: somebody else has made it %s meanwhile, you have typed %s. Keep yours or type theirs, then save again."
                .formatted(label(field), quoted(theirs), quoted(yours));
    }

    private static String label(String field) {
        return LABELS.getOrDefault(field, field);
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "empty" : "“" + text.replace("\n", "; ") + "”";
    }

    private static Refused refusal(List<Fault> faults) {
        return new Refused(Refused.Kind.STALE, "changed-meanwhile", "Somebody has changed this provider.", faults);
    }
}
