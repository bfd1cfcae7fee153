package pqs.intake.lfpse;

import java.util.List;
import java.util.Optional;

/**
 * A question of the taxonomy, and the codes that answer it.
 *
 * @param name as in forms, in rows and in {@code first-answers.txt}
 * @param valueSet name of the value set, with the version of the taxonomy
 * @param words as the form asks
 */
public record Question(String name, String valueSet, String words, List<Code> codes) {

    public Question {
        codes = List.copyOf(codes);
    }

    /** One answer. */
    public record Code(String code, String display) {}

    public Optional<Code> code(String given) {
        return codes.stream().filter(code -> code.code().equals(given)).findFirst();
    }
}
