package pqs.intake.concern;

/** Name of a provider as a reporter typed it: 2 to 200 characters that can be shown. */
public record TypedProvider(String name) {

    public static final int CHARACTERS_MIN = 2;
    public static final int CHARACTERS_MAX = 200;

    public TypedProvider {
        int length = name.codePointCount(0, name.length());
        if (length < CHARACTERS_MIN || length > CHARACTERS_MAX) {
            throw new IllegalArgumentException("a provider's name has 2 to 200 characters, not " + length);
        }
    }
}
