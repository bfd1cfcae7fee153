package pqs.intake.attachment;

import java.text.Normalizer;
import java.time.LocalDate;
import pqs.intake.concern.PatientIdentifiers;

/** Names of files as they are kept: short, of harmless characters, with the ending of what the file is. */
public final class FileName {

    static final int CHARACTERS_MAX = 100;

    private FileName() {}

    /** Folders, and what looks as if it identified a patient, are taken out of the name. */
    public static String tidy(String given, FileKind kind, LocalDate today) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        var stem = Normalizer.normalize(dot > 0 ? last.substring(0, dot) : last, Normalizer.Form.NFC)
                .replace('_', ' ');
        var impersonal = PatientIdentifiers.without(stem, today).replace(PatientIdentifiers.REMOVED, "removed");
        var plain = impersonal
                .replaceAll("[^\\p{L}\\p{Nd} .,()-]", " ")
                .replaceAll("[. ]{2,}", " ")
                .replaceAll("^[. -]+|[. -]+$", "");
        int longest = CHARACTERS_MAX - kind.extension().length();
        var named = plain.isEmpty() ? "file" : plain;
        return (named.length() > longest ? cut(named, longest) : named) + kind.extension();
    }

    private static String cut(String text, int characters) {
        int end = Character.isHighSurrogate(text.charAt(characters - 1)) ? characters - 1 : characters;
        return text.substring(0, end).strip();
    }
}
