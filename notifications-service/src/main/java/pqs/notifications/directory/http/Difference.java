package pqs.notifications.directory.http;

import java.util.List;
import java.util.stream.Stream;

/**
 * A field in which a form says otherwise than the entry on record. Shown after somebody else's change came first, so that
 * whoever saves again knows what that replaces.
 *
 * @param label the field's label on the page
 * @param stands what is on record; empty if nothing is
 * @param typed what the form says; empty if nothing
 */
record Difference(String label, String stands, String typed) {

    static List<Difference> among(Difference... fields) {
        return Stream.of(fields)
                .filter(field -> !field.stands.equals(field.typed))
                .toList();
    }

    public String standsWords() {
        return words(stands);
    }

    public String typedWords() {
        return words(typed);
    }

    private static String words(String text) {
        return text.isEmpty() ? "nothing" : "“" + text + "”";
    }
}
