package pqs.intake.reporter;

import java.time.LocalDate;
import pqs.intake.concern.CorrectedFacts;
import pqs.intake.concern.Faults;
import pqs.intake.concern.TypedWords;
import pqs.platform.fault.Refused;

/**
 * Reads what a practice typed, on a page or in a request. Everything wrong with it is said at once.
 *
 * @param identifiersChecked whoever typed was shown what may identify a patient, and keeps the words
 */
public record TypedFollowUp(boolean identifiersChecked, LocalDate today) {

    private static final TypedWords ADDITION = new TypedWords("words", "Write what you want to add", 2, 3_900);
    private static final TypedWords ANSWER = new TypedWords("words", "Write your answer", 2, 3_900);
    private static final TypedWords WHY = new TypedWords("reason", "Say why", 2, 500);

    public FollowUp.Addition addition(String words) {
        return new FollowUp.Addition(read(ADDITION, words));
    }

    public FollowUp.Answer answer(String words) {
        return new FollowUp.Answer(read(ANSWER, words));
    }

    public FollowUp.Withdrawal withdrawal(String why) {
        return new FollowUp.Withdrawal(read(WHY, why));
    }

    /**
     * @param urgent somebody may come to harm now, which was not said before
     * @param confidential the provider is not to be told who reported it, which was not asked for before
     */
    public FollowUp.Correction correction(
            String category, String severity, String occurredOn, boolean urgent, boolean confidential, String why) {
        var faults = new Faults();
        var facts = CorrectedFacts.read(faults, category, severity, occurredOn, today);
        var reason = WHY.read(faults, why, identifiersChecked, today);
        requireNone(faults);
        return new FollowUp.Correction(
                facts.category().orElseThrow(),
                facts.severity().orElseThrow(),
                facts.occurredOn().orElseThrow(),
                urgent,
                confidential,
                reason.orElseThrow());
    }

    private String read(TypedWords rule, String typed) {
        var faults = new Faults();
        var words = rule.read(faults, typed, identifiersChecked, today);
        requireNone(faults);
        return words.orElseThrow();
    }

    private static void requireNone(Faults faults) {
        if (!faults.none()) {
            throw Refused.invalid("invalid-concern", "Nothing was changed: there is a problem.", faults.list());
        }
    }
}
