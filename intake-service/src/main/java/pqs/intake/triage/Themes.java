package pqs.intake.triage;

import java.util.List;
import java.util.Optional;

/** The list of themes, in the order of the form. It is data: {@code themes.txt}. */
public final class Themes {

    private static final List<Theme> ALL = CodeList.read("themes.txt").entrySet().stream()
            .map(entry -> new Theme(entry.getKey(), entry.getValue()))
            .toList();

    private Themes() {}

    public static List<Theme> all() {
        return ALL;
    }

    public static Optional<Theme> of(String code) {
        return ALL.stream().filter(theme -> theme.code().equals(code)).findFirst();
    }

    /** One that has left the list keeps its code as its label. */
    public static String label(String code) {
        return of(code).map(Theme::label).orElse(code);
    }
}
