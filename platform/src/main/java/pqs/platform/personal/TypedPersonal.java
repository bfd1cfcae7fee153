package pqs.platform.personal;

import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a field for something personal, before anything has been made of it. It may be an NHS number or
 * nothing like one; it is guarded all the same. Left out and left blank are the same: {@link #blank()}.
 */
public final class TypedPersonal extends Guarded {

    public static final TypedPersonal NOTHING = new TypedPersonal("");

    private TypedPersonal(String text) {
        super(text);
    }

    public static TypedPersonal of(@Nullable String typed) {
        return typed == null || typed.isBlank() ? NOTHING : new TypedPersonal(typed);
    }

    public boolean blank() {
        return revealed().isBlank();
    }
}
