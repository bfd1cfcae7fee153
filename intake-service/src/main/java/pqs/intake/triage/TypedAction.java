package pqs.intake.triage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pqs.intake.concern.Faults;
import pqs.intake.concern.Grading;
import pqs.intake.concern.Outcome;
import pqs.intake.concern.Severity;
import pqs.intake.concern.TypedWords;
import pqs.platform.fault.Refused;

/**
 * Reads what was typed for an action, on a page or in a request. Everything wrong with it is said at once.
 *
 * @param values by the name of the field; those that may have several in their order
 * @param identifiersChecked whoever typed was shown what may identify a patient, and keeps the words
 */
public record TypedAction(Map<String, List<String>> values, boolean identifiersChecked) {

    /** Where a request has no body. */
    public static final TypedAction NOTHING = new TypedAction(Map.of(), false);

    public static final int WORDS_MAX = 2_000;
    static final int THEMES_MAX = 8;

    private static final TypedWords NOTE = new TypedWords("words", "Write the note", 2, WORDS_MAX);
    private static final TypedWords QUESTION = new TypedWords("words", "Write the question", 10, WORDS_MAX);
    private static final TypedWords OUTCOME =
            new TypedWords("words", "Tell the reporter what came of it", 10, WORDS_MAX);
    private static final TypedWords REASON = new TypedWords("reason", "Say why", 2, 500);
    private static final TypedWords REASON_TOLD =
            new TypedWords("reason", "Tell the reporter why it is opened again", 10, 500);

    public TypedAction {
        values = Map.copyOf(values);
    }

    public TriageAction.Note note(LocalDate today) {
        var faults = new Faults();
        var words = words(NOTE, today, faults);
        return orRefused(faults, () -> new TriageAction.Note(words.orElseThrow()));
    }

    public TriageAction.Ask question(LocalDate today) {
        var faults = new Faults();
        var words = words(QUESTION, today, faults);
        return orRefused(faults, () -> new TriageAction.Ask(words.orElseThrow()));
    }

    public TriageAction.Grade grade(LocalDate today) {
        var faults = new Faults();
        var actual = severity("harmActual", "Say how much harm was done.", faults);
        var potential = severity("harmPotential", "Say how much harm could have been done.", faults);
        var themes = themes(faults);
        var why = REASON.readIfGiven(faults, value("reason"), identifiersChecked, today);
        return orRefused(
                faults,
                () -> new TriageAction.Grade(new Grading(actual.orElseThrow(), potential.orElseThrow(), themes), why));
    }

    public TriageAction.ChangeUrgency urgency(LocalDate today) {
        var faults = new Faults();
        var urgent = value("urgent");
        if (!List.of("yes", "no").contains(urgent)) {
            faults.add("urgent", "required", "Say yes or no: is it urgent?");
        }
        var why = words(REASON, today, faults);
        return orRefused(faults, () -> new TriageAction.ChangeUrgency(urgent.equals("yes"), why.orElseThrow()));
    }

    /** The reason of a change of provider; who is meant is asked of the register. */
    public String reason(LocalDate today) {
        var faults = new Faults();
        var why = words(REASON, today, faults);
        return orRefused(faults, why::orElseThrow);
    }

    public TriageAction.Reopen reopening(LocalDate today) {
        var faults = new Faults();
        var why = words(REASON_TOLD, today, faults);
        return orRefused(faults, () -> new TriageAction.Reopen(why.orElseThrow()));
    }

    /** @param sensitive nobody may be tipped off, so that the words are chosen from {@link NeutralWords} */
    public TriageAction.Close closure(boolean sensitive, LocalDate today) {
        var faults = new Faults();
        var kind = Outcome.Kind.of(value("outcome"));
        if (kind.isEmpty()) {
            faults.add("outcome", "required", "Choose what came of it.");
        }
        var words = sensitive ? neutral(faults) : words(OUTCOME, today, faults);
        return orRefused(faults, () -> new TriageAction.Close(new Outcome(kind.orElseThrow(), words.orElseThrow())));
    }

    private Optional<String> neutral(Faults faults) {
        var chosen = NeutralWords.of(value("neutralWords"));
        if (chosen.isEmpty()) {
            faults.add(
                    "neutralWords",
                    "required",
                    "Choose what the reporter is told: "
                            + String.join(" or ", NeutralWords.all().keySet())
                            + ". Words of your own could tip somebody off.");
        }
        return chosen;
    }

    private Optional<String> words(TypedWords rule, LocalDate today, Faults faults) {
        return rule.read(faults, value(rule.name()), identifiersChecked, today);
    }

    private Optional<Severity> severity(String field, String ask, Faults faults) {
        var severity = Severity.of(value(field));
        if (severity.isEmpty()) {
            faults.add(field, "required", ask);
        }
        return severity;
    }

    /** In the order of the list, each once. */
    private List<String> themes(Faults faults) {
        var typed = values.getOrDefault("themes", List.of());
        var unknown = typed.stream().filter(code -> Themes.of(code).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            faults.add("themes", "unknown-theme", "Choose themes of the list.");
        }
        if (typed.size() > THEMES_MAX) {
            faults.add("themes", "too-many", "Choose at most " + THEMES_MAX + " themes.");
        }
        return Themes.all().stream().map(Theme::code).filter(typed::contains).toList();
    }

    private String value(String field) {
        return values.getOrDefault(field, List.of("")).stream()
                .findFirst()
                .orElse("")
                .strip();
    }

    private interface Maker<T> {
        T make();
    }

    private static <T> T orRefused(Faults faults, Maker<T> maker) {
        if (!faults.none()) {
            throw Refused.invalid("invalid-triage", "Nothing was changed: there is a problem.", faults.list());
        }
        return maker.make();
    }
}
