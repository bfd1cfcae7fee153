package pqs.intake.concern;

import java.util.List;

/**
 * What triage makes of a concern: a person's judgement, never computed.
 *
 * @param actual harm that was done
 * @param potential harm that could have been done
 * @param themes codes of themes, in the order of their list
 */
public record Grading(Severity actual, Severity potential, List<String> themes) {
    public Grading {
        themes = List.copyOf(themes);
    }
}
