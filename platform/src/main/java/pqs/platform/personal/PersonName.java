package pqs.platform.personal;

import java.util.Optional;

/** What a person is called, in one line of 1 to 200 characters. */
public final class PersonName extends Guarded {

    public static final int CHARACTERS_MAX = 200;

    private PersonName(String name) {
        super(name);
    }

    /** The name without the blanks around and within it made one; empty if nothing remains, or more than a name. */
    public static Optional<PersonName> parse(String typed) {
        var name = typed.strip().replaceAll("\\s+", " ");
        boolean fits = !name.isEmpty() && name.codePointCount(0, name.length()) <= CHARACTERS_MAX;
        return fits && name.codePoints().noneMatch(Character::isISOControl)
                ? Optional.of(new PersonName(name))
                : Optional.empty();
    }
}
