package pqs.intake.concern;

/** Free text as people type it: outer spaces off, line ends as line feeds. */
final class PlainText {

    private PlainText() {}

    static String tidy(String raw) {
        return raw.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /**
     * Control characters, halves of a surrogate pair, and the marks that turn the direction of writing, with which a
     * text can be made to read as other than it is.
     */
    static boolean holdsUnshowable(String text) {
        return text.codePoints().anyMatch(PlainText::unshowable);
    }

    private static boolean unshowable(int character) {
        if (character == '\n' || character == '\t') {
            return false;
        }
        boolean turnsDirection =
                (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
        return Character.isISOControl(character)
                || turnsDirection
                || Character.getType(character) == Character.SURROGATE;
    }
}
