package pqs.notifications.directory;

import java.util.Optional;
import java.util.regex.Pattern;

/** A person by the subject that the identity provider vouches for; 1 to 100 letters, digits and {@code . _ @ : | -}. */
public record PersonId(String subject) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._@:|-]{1,100}");

    public PersonId {
        if (!SHAPE.matcher(subject).matches()) {
            throw new IllegalArgumentException("not a subject");
        }
    }

    public static Optional<PersonId> parse(String typed) {
        return SHAPE.matcher(typed).matches() ? Optional.of(new PersonId(typed)) : Optional.empty();
    }

    @Override
    public String toString() {
        return subject;
    }
}
