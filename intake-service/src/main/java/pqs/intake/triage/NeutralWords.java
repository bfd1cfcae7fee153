package pqs.intake.triage;

import java.util.Map;
import java.util.Optional;

/** What a reporter may be told at the end of a concern of which nobody may be tipped off. It is data: {@code neutral-words.txt}. */
public final class NeutralWords {

    private static final Map<String, String> ALL = CodeList.read("neutral-words.txt");

    private NeutralWords() {}

    /** By code, in the order of the form. */
    public static Map<String, String> all() {
        return ALL;
    }

    public static Optional<String> of(String code) {
        return Optional.ofNullable(ALL.get(code));
    }
}
