package pqs.testsupport.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who may do what, as a person reads it: a line an operation, {@code METHOD /path | roles that may | roles told 404}. In place
 * of roles, {@code everybody} stands for whoever has signed in and {@code public} for nobody, too. A role that is told 404 may do
 * it in general and not to what is asked for. All others are told 403, and nobody 401.
 */
final class AccessTable {

    /** What an operation answers somebody. */
    enum Expected {
        ALLOWED,
        NOT_SIGNED_IN,
        FORBIDDEN,
        NOT_FOUND;

        boolean isMetBy(int status) {
            return switch (this) {
                case ALLOWED -> status < 500 && status != 401 && status != 403;
                case NOT_SIGNED_IN -> status == 401;
                case FORBIDDEN -> status == 403;
                case NOT_FOUND -> status == 404;
            };
        }
    }

    static final String NOBODY = "nobody";

    private record Row(Set<String> allowed, Set<String> notFound) {}

    private final Map<String, Row> rows = new LinkedHashMap<>();

    AccessTable(String text) {
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            var cells = line.split("\\|", -1);
            if (cells.length != 3 || rows.put(operation(cells[0]), new Row(roles(cells[1]), roles(cells[2]))) != null) {
                throw new AssertionError("not a line of this table, or there twice: " + line);
            }
        });
    }

    Set<String> operations() {
        return rows.keySet();
    }

    Expected expected(String operation, String role) {
        var row = rows.get(operation);
        if (row == null) {
            throw new AssertionError("not in the table: " + operation);
        }
        if (row.allowed().contains("public")) {
            return Expected.ALLOWED;
        }
        if (role.equals(NOBODY)) {
            return Expected.NOT_SIGNED_IN;
        }
        if (isIn(row.notFound(), role)) {
            return Expected.NOT_FOUND;
        }
        return isIn(row.allowed(), role) ? Expected.ALLOWED : Expected.FORBIDDEN;
    }

    private static boolean isIn(Set<String> roles, String role) {
        return roles.contains(role) || roles.contains("everybody");
    }

    private static String operation(String cell) {
        return cell.strip().replaceAll("\\s+", " ");
    }

    private static Set<String> roles(String cell) {
        return cell.isBlank() ? Set.of() : Set.copyOf(List.of(cell.strip().split("\\s+")));
    }
}
