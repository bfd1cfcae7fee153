package pqs.platform.personal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A text that identifies a person. Deliberately no record and not serialisable: whatever writes out the components of a
 * value finds none here, and {@link #revealed()} stands out wherever it is written.
 */
public abstract sealed class Guarded permits NhsNumber, DateOfBirth, PersonName, TypedPersonal {

    /** Transient, so that what looks into private fields (JSON mappers among them) leaves it out as well. */
    private final transient String text;

    Guarded(String text) {
        this.text = text;
    }

    /** The text itself. Whoever calls this answers for where it goes. */
    public final String revealed() {
        return text;
    }

    /** Takes equally long wherever two texts of one length differ. */
    @Override
    public final boolean equals(Object other) {
        return other instanceof Guarded guarded
                && guarded.getClass() == getClass()
                && MessageDigest.isEqual(
                        text.getBytes(StandardCharsets.UTF_8), guarded.text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public final int hashCode() {
        return text.hashCode();
    }

    /** The type and nothing of the text: {@code NhsNumber[sealed]}. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[sealed]";
    }
}
