package pqs.platform.imports;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet would run instead of showing them (CSV injection, as OWASP describes it). What comes in is
 * refused, what goes out is disarmed.
 */
final class Formulae {

    /** ASCII and full-width signs that begin a formula; a tab or carriage return can hide one. */
    private static final String STARTERS = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    /** Digits with signs between them that numbers, dates and telephone numbers have. Nothing in it can be called. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9][0-9 .,]*(?:[eE][+-]?[0-9]+)?%?");

    /** "@ LOUDOUN": a word for "at" in real addresses. Without brackets, bars, marks or signs nothing can be called. */
    private static final Pattern AT_A_PLACE = Pattern.compile("@ [\\p{L}\\p{N} .,'&]+");

    private Formulae() {}

    static boolean isFormula(String cell) {
        if (cell.isEmpty()) {
            return false;
        }
        var shown = cell.strip();
        boolean starts =
                STARTERS.indexOf(cell.charAt(0)) >= 0 || (!shown.isEmpty() && STARTERS.indexOf(shown.charAt(0)) >= 0);
        return starts
                && !NUMBER.matcher(shown).matches()
                && !AT_A_PLACE.matcher(shown).matches();
    }

    /** The text so that a spreadsheet shows it: one that looks like a formula gets an apostrophe before it. */
    static String disarmed(String text) {
        return isFormula(text) ? "'" + text : text;
    }
}
