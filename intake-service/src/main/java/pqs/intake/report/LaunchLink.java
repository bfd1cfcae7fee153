package pqs.intake.report;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import pqs.intake.concern.Categories;
import pqs.intake.concern.Faults;
import pqs.intake.concern.PatientIdentifiers;
import pqs.platform.fault.Refused;

/**
 * What a link from a clinical system says of a concern before anybody has typed anything. It holds nothing about a patient: what
 * looks like that is refused, and no refusal quotes what the link held.
 */
public record LaunchLink(
        Optional<String> provider,
        Optional<String> site,
        Optional<String> practice,
        Optional<String> category,
        Optional<LocalDate> occurredOn) {

    private static final Set<String> PARAMETERS = Set.of("provider", "site", "practice", "category", "occurredOn");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,19}");
    private static final Pattern TEN_DIGITS = Pattern.compile("(?:\\d[^A-Za-z0-9]{0,3}){10}");
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    /**
     * @param parameters of the address, decoded, by name
     * @throws Refused if it holds what does not belong there; says nothing of what that was
     */
    public static LaunchLink parse(Map<String, List<String>> parameters, LocalDate today) {
        if (parameters.entrySet().stream().anyMatch(entry -> aboutAPatient(entry.getKey(), entry.getValue(), today))) {
            throw new Refused(
                    Refused.Kind.INVALID,
                    "patient-in-link",
                    "The link holds what may identify a patient, so it was not used. Tell the supplier of your clinical"
                            + " system: nothing about a patient belongs in an address.",
                    List.of());
        }
        var faults = new Faults();
        if (!PARAMETERS.containsAll(parameters.keySet())) {
            faults.add(
                    "",
                    "unknown-parameter",
                    "It may hold provider, site, practice, category and occurredOn, and nothing else.");
        }
        if (parameters.values().stream().anyMatch(values -> values.size() > 1)) {
            faults.add("", "repeated", "It may say each of them once.");
        }
        var link = new LaunchLink(
                code(parameters, "provider", faults),
                code(parameters, "site", faults),
                code(parameters, "practice", faults),
                category(parameters, faults),
                occurredOn(parameters, today, faults));
        if (link.site.isPresent() && link.provider.isEmpty()) {
            faults.add("site", "site-without-provider", "A site needs its provider.");
        }
        if (!faults.none()) {
            throw Refused.invalid("invalid-link", "The link from your clinical system is not right.", faults.list());
        }
        return link;
    }

    private static boolean aboutAPatient(String name, List<String> values, LocalDate today) {
        return looksLikeAPatient(name, today)
                || values.stream().anyMatch(value -> !isDate(name, value) && looksLikeAPatient(value, today));
    }

    private static boolean isDate(String name, String value) {
        return name.equals("occurredOn") && value.matches("\\d{4}-\\d{2}-\\d{2}");
    }

    private static boolean looksLikeAPatient(String text, LocalDate today) {
        return TEN_DIGITS.matcher(text).find()
                || !PatientIdentifiers.find(text, today).isEmpty();
    }

    private static Optional<String> code(Map<String, List<String>> parameters, String name, Faults faults) {
        var given = given(parameters, name);
        return given.isEmpty() || CODE.matcher(given.get()).matches()
                ? given
                : faults.add(
                        name, "not-a-code", "The " + name + " is no code: at most 20 letters, digits and hyphens.");
    }

    private static Optional<String> category(Map<String, List<String>> parameters, Faults faults) {
        var given = given(parameters, "category");
        return given.isEmpty() || given.flatMap(Categories::of).isPresent()
                ? given
                : faults.add("category", "unknown-category", "The category is none of the list.");
    }

    private static Optional<LocalDate> occurredOn(
            Map<String, List<String>> parameters, LocalDate today, Faults faults) {
        var given = given(parameters, "occurredOn");
        if (given.isEmpty()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.parse(given.get());
            return day.isAfter(today) || day.isBefore(EARLIEST)
                    ? faults.add(
                            "occurredOn", "not-then", "The date of the care lies between 1 January 2000 and today.")
                    : Optional.of(day);
        } catch (DateTimeParseException _) {
            return faults.add(
                    "occurredOn", "not-a-date", "The date is a real date, as year-month-day such as 2026-09-14.");
        }
    }

    private static Optional<String> given(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .findFirst()
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
