package pqs.intake.attachment;

import java.time.LocalDate;
import java.util.Optional;
import pqs.intake.attachment.Withholding.Why;
import pqs.intake.concern.Faults;
import pqs.intake.concern.TypedWords;
import pqs.platform.fault.Refused;

/**
 * Why a file is to be withheld, as it was typed on a page or in a request. The words stand where the file stood, so that nothing in them
 * may identify anybody, whoever has looked.
 *
 * @param why code of the choice
 * @param words needed for {@link Why#OTHER}, and taken with every choice
 */
public record TypedWithholding(String why, String words) {

    private static final String CHOICES =
            "Choose why: the wrong file (wrong-file), it identifies somebody (identifies-somebody), it was not yours to share"
                    + " (not-ours-to-share), or another reason (other).";

    private static final TypedWords WORDS =
            new TypedWords("words", "Say in your own words why it is to be withheld", 2, 500);

    /** What is right in it. */
    public record Reason(Why why, Optional<String> words) {}

    /**
     * @throws Refused naming every fault
     */
    public Reason read(LocalDate today) {
        var faults = new Faults();
        var chosen = why.isBlank()
                ? faults.<Why>add("why", "required", CHOICES)
                : Why.of(why.strip()).or(() -> faults.add("why", "unknown", CHOICES));
        boolean needed = chosen.filter(Why.OTHER::equals).isPresent();
        var said = words.isBlank() && !needed ? Optional.<String>empty() : WORDS.readStrictly(faults, words, today);
        if (!faults.none()) {
            throw Refused.invalid("invalid-withholding", "Nothing was withheld: there is a problem.", faults.list());
        }
        return new Reason(chosen.orElseThrow(), said);
    }
}
