package pqs.intake.lfpse;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.Faults;
import pqs.intake.concern.TypedWords;
import pqs.platform.fault.Refused;

/** Reads what a person put into the form of a record. Everything wrong is said at once. */
public final class AnswerRules {

    private static final TypedWords DESCRIPTION = new TypedWords("description", "Say what happened", 10, 4_000);
    private static final TypedWords ACTIONS = new TypedWords("immediateActions", "Say what was done at once", 2, 4_000);

    private AnswerRules() {}

    /**
     * @param codes by question; empty for what nobody answers
     * @throws Refused if there is anything to mend
     */
    public static Answers read(
            @Nullable String description,
            @Nullable String immediateActions,
            Map<String, String> codes,
            boolean identifiersChecked,
            LocalDate today) {
        var faults = new Faults();
        var said = DESCRIPTION.read(faults, description, identifiersChecked, today);
        var done = ACTIONS.readIfGiven(faults, immediateActions, identifiersChecked, today);
        var answered = new HashMap<String, String>();
        for (var question : Taxonomy.inUse().questions()) {
            var given = codes.getOrDefault(question.name(), "").strip();
            if (given.isEmpty()) {
                continue;
            }
            if (question.code(given).isEmpty()) {
                faults.add(question.name(), "unknown-code", "Choose one of the answers on the list, or none.");
            } else {
                answered.put(question.name(), given);
            }
        }
        codes.keySet().stream()
                .filter(name -> Taxonomy.inUse().question(name).isEmpty())
                .sorted()
                .forEach(name ->
                        faults.add("answers", "unknown-question", "Leave out what is no question of the taxonomy."));
        if (!faults.none()) {
            throw Refused.invalid("invalid-record", "The record was not kept: there is a problem.", faults.list());
        }
        return new Answers(said.orElseThrow(), done, answered, identifiersChecked);
    }
}
