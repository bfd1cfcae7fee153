package pqs.intake.concern;

/** Free text as people type it: outer spaces off, line ends as line feeds. */
final class PlainText {

    private PlainText() {}

    static String tidy(String raw) {
        var text = raw.replace("\r\n", "\n").replace('\r', '\n').strip();
        return visible(text) == 0 ? "" : text;
    }

    /** How many of its characters can be seen, blanks between them counted. */
    static int visible(String text) {
        boolean any = text.codePoints().anyMatch(character -> !Character.isWhitespace(character) && !unseen(character));
        return any
                ? (int) text.codePoints()
                        .filter(character -> !unseen(character))
                        .count()
                : 0;
    }

    /** What is set without a mark of its own: joiners, fillers, soft hyphens, blanks of braille and hangul. */
    private static boolean unseen(int character) {
        return Character.getType(character) == Character.FORMAT
                || character == 0x034F
                || character == 0x115F
                || character == 0x1160
                || character == 0x2800
                || character == 0x3164
                || character == 0xFFA0
                || (character >= 0xFE00 && character <= 0xFE0F);
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
