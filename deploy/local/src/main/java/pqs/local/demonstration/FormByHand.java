package pqs.local.demonstration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Stands in for the browser where there is none: signs in and posts the real form with the token it carries. */
final class FormByHand {

    private static final String FORM = "/intake/concerns/new";
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern REFERENCE = Pattern.compile("\\bC-[0-9A-Z]{4}-[0-9A-Z]{4}\\b");

    private final Stage stage;

    FormByHand(Stage stage) {
        this.stage = stage;
    }

    /** The reference number on the page that says it was received. */
    String report(String user, Concern concern) {
        var visit = new WebVisit(stage.system().gateway(), user);
        var form = visit.open(FORM);
        if (form.status() != 200) {
            throw new StepFailed("the form was answered with " + form.status());
        }
        var fields = hiddenFields(form.html());
        concern.formFields().forEach(fields::put);
        var received = visit.post(stage.page("/intake/concerns"), fields);
        var reference = REFERENCE.matcher(received.html());
        if (received.status() != 200 || !reference.find()) {
            throw new StepFailed("the posted form was answered with %d at %s, and no reference number"
                    .formatted(received.status(), received.address()));
        }
        return reference.group();
    }

    /** Among them the token that proves that the form came from here. */
    private static Map<String, String> hiddenFields(String html) {
        var fields = new LinkedHashMap<String, String>();
        INPUT.matcher(html)
                .results()
                .map(match -> match.group())
                .filter(input -> attribute(input, "type").equals("hidden"))
                .forEach(input -> fields.put(attribute(input, "name"), attribute(input, "value")));
        return fields;
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "";
    }
}
