package pqs.surveillance.provider.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.web.Form;
import pqs.surveillance.provider.Provider;
import pqs.surveillance.provider.app.ReadProviders.Versioned;

/**
 * An entry of the register as a form: a text for each field, the version it was made from, and beside each field what it was
 * then, so that a stale form can tell who has changed what.
 */
final class ProviderForm {

    static final String VERSION = "version";
    static final String REMOVALS_CONFIRMED = "removals-confirmed";

    private static final String AS_READ = "as-read-";
    private static final String COMMISSIONERS = "commissionerCodes";
    private static final Pattern SITE_FAULT = Pattern.compile("sites\\[(\\d+)].*");

    private ProviderForm() {}

    /** The fields by their names, in the order of the page. */
    static Map<String, String> texts(Provider provider) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("name", provider.name());
        texts.put("town", provider.town());
        texts.put(
                "sites",
                provider.sites().stream()
                        .map(site -> site.code() + " " + site.name())
                        .collect(Collectors.joining("\n")));
        texts.put(COMMISSIONERS, String.join("\n", provider.commissionerCodes()));
        return texts;
    }

    /** The fields as this version of the entry has them. */
    static Form of(Versioned read) {
        var form = seen(Form.blank(), read);
        for (var field : texts(read.provider()).entrySet()) {
            form = form.with(field.getKey(), field.getValue());
        }
        return form;
    }

    /** The same answers, now made from this version of the entry. */
    static Form seen(Form form, Versioned read) {
        var renewed = form.with(VERSION, String.valueOf(read.version()));
        for (var field : texts(read.provider()).entrySet()) {
            renewed = renewed.with(AS_READ + field.getKey(), field.getValue());
        }
        return renewed;
    }

    static String typed(Form form, String field) {
        return lines(form.value(field));
    }

    /** What the field held when the person opened the form. */
    static String asRead(Form form, String field) {
        return lines(form.value(AS_READ + field));
    }

    /** @param invented is not for the form to change */
    static ProviderBody body(Form form, boolean invented) {
        return new ProviderBody(
                form.value("name"),
                form.value("town"),
                invented,
                typed(form, "sites").lines().map(ProviderForm::site).toList(),
                typed(form, COMMISSIONERS).lines().toList());
    }

    /** The commissioners that would be taken off, of those that the person saw; empty where none would. */
    static String removals(Form form) {
        var kept = typed(form, COMMISSIONERS).toUpperCase(Locale.ROOT).lines().toList();
        return asRead(form, COMMISSIONERS)
                .lines()
                .filter(code -> !kept.contains(code))
                .collect(Collectors.joining(", "));
    }

    /** Whether it says what it was made from. */
    static boolean isWhole(Form form) {
        return form.values().containsKey(AS_READ + COMMISSIONERS);
    }

    /**
     * Who takes a commissioner off says so twice: whoever is not on the register any more sees neither the provider nor its
     * flags, and is not told of new ones, and a slip of the keyboard in a code is just that. Measured by what the person saw;
     * a stale form is refused as stale. The confirmation names whom it is for, so that it holds for nobody else.
     *
     * @throws Refused if one would be taken off and the person has not confirmed it, or the form does not say what it was
     *     made from
     */
    static void requireConfirmedRemovals(Form form) {
        if (!isWhole(form)) {
            throw Refused.invalid(
                    "form-incomplete",
                    "Nothing was saved.",
                    List.of(new Fault(
                            "",
                            "form-incomplete",
                            "The form arrived in part. This is the entry as it stands: change it again")));
        }
        var removed = removals(form);
        if (!removed.isEmpty() && !form.chosen(REMOVALS_CONFIRMED, removed)) {
            throw Refused.invalid(
                    "removal-not-confirmed",
                    "Nothing was saved.",
                    List.of(new Fault(
                            REMOVALS_CONFIRMED,
                            "not-confirmed",
                            removed + " will no longer see this provider or its flags, or be told of new ones."
                                    + " Confirm that, or write the code again")));
        }
    }

    /** The form with the faults of a refusal, each beside the field that this form has for it. */
    static Form refused(Form form, Refused refusal) {
        var faults = refusal.faults().stream().map(ProviderForm::beside).toList();
        return form.refused(new Refused(refusal.kind(), refusal.code(), refusal.title(), faults));
    }

    private static Fault beside(Fault fault) {
        var site = SITE_FAULT.matcher(fault.field());
        return site.matches()
                ? new Fault(
                        "sites",
                        fault.code(),
                        "Line " + (Integer.parseInt(site.group(1)) + 1) + ": " + fault.message()
                                + " A line is the code, a blank, the name.")
                : fault;
    }

    private static SiteBody site(String line) {
        var parts = line.split("\\s+", 2);
        @Nullable String name = parts.length == 2 ? parts[1] : null;
        return new SiteBody(parts[0], name);
    }

    /** Browsers send line breaks of their own; blanks around lines and empty lines mean nothing. */
    private static String lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
