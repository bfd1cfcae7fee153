package pqs.intake.report.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pqs.intake.concern.PatientIdentifiers;
import pqs.intake.concern.http.KeptWords;
import pqs.platform.web.Form;

/**
 * A piece of what was typed that may identify somebody, shown to whoever typed it.
 *
 * @param words the piece itself
 * @param kind what it seems to be
 */
public record FoundPiece(String words, String kind) {

    /** Fields that are read by others than those who handle the patient's data. */
    private static final List<String> FREE_TEXT = List.of("whatHappened", "examination");

    static List<FoundPiece> in(Form form, LocalDate today) {
        return FREE_TEXT.stream()
                .map(form::value)
                .flatMap(text -> pieces(text, today))
                .toList();
    }

    /** The form with all of them taken out. */
    static Form takenOut(Form form, LocalDate today) {
        var without = form;
        for (var field : FREE_TEXT) {
            without = without.with(field, PatientIdentifiers.without(form.value(field), today));
        }
        return without;
    }

    /** What the page asks about, again and again, until nothing is found or the words are kept. */
    static Map<String, List<String>> unchecked(Map<String, List<String>> fields) {
        return fields.entrySet().stream()
                .filter(field -> !field.getKey().equals(KeptWords.FIELD))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<FoundPiece> pieces(String text, LocalDate today) {
        return PatientIdentifiers.findings(text, today).stream()
                .map(finding -> new FoundPiece(finding.in(text), finding.kind().words()));
    }
}
