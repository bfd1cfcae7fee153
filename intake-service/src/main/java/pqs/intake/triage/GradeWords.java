package pqs.intake.triage;

import java.util.Optional;
import java.util.stream.Collectors;
import pqs.intake.concern.Grading;

/** What the time line says of a judgement: the one that stands, and the one before it. */
final class GradeWords {

    private GradeWords() {}

    static String of(TriageAction.Grade grade, Optional<Grading> before) {
        return words(grade.judged())
                + grade.why().map(why -> "\nWhy: " + why).orElse("")
                + before.map(old -> "\nBefore: " + words(old)).orElse("");
    }

    private static String words(Grading judged) {
        var themes = judged.themes().isEmpty()
                ? "none"
                : judged.themes().stream().map(Themes::label).collect(Collectors.joining("; "));
        return "Harm done: " + judged.actual().label() + ". Harm that could have been done: "
                + judged.potential().label() + ". Themes: " + themes + ".";
    }
}
