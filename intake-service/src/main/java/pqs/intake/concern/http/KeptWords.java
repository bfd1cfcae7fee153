package pqs.intake.concern.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pqs.intake.concern.FieldDigest;
import pqs.intake.concern.PatientIdentifiers;
import pqs.intake.concern.TypedWords;
import pqs.platform.web.Choice;
import pqs.platform.web.Form;

/**
 * The choice to keep words that may identify a patient, for every form in which people type: it is offered once such words were
 * found, and holds for what was found then. What is typed later is offered anew, and the earlier choice stays chosen. The value of
 * the choice is the digests of what was found, so that it needs nothing kept between two posts. An NHS number is never offered.
 */
@ApplicationScoped
@Named("keptWords")
public class KeptWords {

    /** The field of the choice. */
    public static final String FIELD = "identifiersChecked";

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final int DIGITS = 16;

    /** Fields that are sealed, checked by rules of their own, or not typed. */
    private static final Set<String> NOT_WORDS = Set.of(
            FIELD,
            "patientReference",
            "practitioner",
            "providerSearch",
            "heardFrom",
            "owner",
            "q",
            "submissionKey",
            "version",
            "action",
            "csrf-token");

    private final Clock clock;

    KeptWords(Clock clock) {
        this.clock = clock;
    }

    /** Whether somebody has looked at all that is found in the form's words as they are now. */
    public boolean checked(Form form) {
        return !chosen(form).isEmpty() && kept(form).containsAll(found(form).keySet());
    }

    /** The form with all that is found in it chosen: somebody has looked at these words before. */
    public Form looked(Form form) {
        var found = found(form).keySet();
        return found.isEmpty() ? form : form.with(FIELD, String.join(" ", found));
    }

    /** What is offered to keep: what was kept before stays chosen, what was found since is not chosen yet. */
    public List<Choice> offers(Form form) {
        var found = found(form);
        var kept = kept(form);
        boolean warned = form.faults().stream().anyMatch(fault -> fault.code().equals(TypedWords.MAY_IDENTIFY));
        if (found.isEmpty() || (!warned && kept.isEmpty())) {
            return List.of();
        }
        var offers = new ArrayList<Choice>();
        for (var earlier : chosen(form)) {
            var still = digests(List.of(earlier)).filter(found::containsKey).toList();
            if (!still.isEmpty()) {
                offers.add(new Choice(earlier, label(still, found)));
            }
        }
        var fresh =
                found.keySet().stream().filter(digest -> !kept.contains(digest)).toList();
        if (!fresh.isEmpty()) {
            offers.add(new Choice(String.join(" ", fresh), label(fresh, found)));
        }
        return List.copyOf(offers);
    }

    private static String label(List<String> digests, Map<String, String> found) {
        var words =
                digests.stream().map(digest -> "“" + found.get(digest) + "”").toList();
        var last = words.getLast();
        var all = words.size() == 1 ? last : String.join(", ", words.subList(0, words.size() - 1)) + " and " + last;
        return "Keep " + all + ": I have checked, and nothing here identifies a patient";
    }

    private Set<String> kept(Form form) {
        return digests(chosen(form)).collect(Collectors.toSet());
    }

    /** The choices that were taken, for a page that carries them on. */
    public List<String> chosen(Form form) {
        return form.values().getOrDefault(FIELD, List.of()).stream()
                .filter(value -> !value.isBlank())
                .distinct()
                .toList();
    }

    private static Stream<String> digests(Collection<String> values) {
        return values.stream().flatMap(value -> Stream.of(value.strip().split(" ", -1)));
    }

    /** The words found, by their digests, in the order of the alphabet of the fields' names and of the text. */
    private Map<String, String> found(Form form) {
        var today = LocalDate.ofInstant(clock.instant(), ENGLAND);
        var found = new LinkedHashMap<String, String>();
        form.values().keySet().stream()
                .filter(field -> !NOT_WORDS.contains(field))
                .sorted()
                .map(form::value)
                .forEach(text -> PatientIdentifiers.findings(text, today).forEach(finding -> {
                    var words = finding.in(text).strip();
                    if (!PatientIdentifiers.holdNhsNumber(words)) {
                        found.putIfAbsent(digest(finding.kind().name(), words), words);
                    }
                }));
        return found;
    }

    /** Of this page alone: it comes back with the words it is made of. */
    private static String digest(String kind, String words) {
        var plain = words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return FieldDigest.of(Stream.of(kind, plain)).substring(0, DIGITS);
    }
}
