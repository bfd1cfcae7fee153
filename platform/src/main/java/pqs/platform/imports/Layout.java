package pqs.platform.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import pqs.platform.fault.Fault;

/**
 * The columns of a table.
 *
 * @param required columns that must be there; in a table without a header, all of them in their order
 * @param optional columns that may be there; any other is refused, as ignoring it would lose what it says
 * @param header whether the first line names the columns, in any order
 */
public record Layout(List<String> required, List<String> optional, boolean header) {

    public Layout {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
        if (required.isEmpty() || (!header && !optional.isEmpty())) {
            throw new IllegalArgumentException("a table has columns, and without a header no optional ones");
        }
    }

    public static Layout named(List<String> required, List<String> optional) {
        return new Layout(required, optional, true);
    }

    /** A table whose columns are known by their place alone. */
    public static Layout withoutHeader(List<String> columns) {
        return new Layout(columns, List.of(), false);
    }

    /** The columns in words, for pages and refusals. */
    public String words() {
        var all = String.join(",", required);
        return optional.isEmpty() ? all : all + " and, if wanted, " + String.join(",", optional);
    }

    /** The names in a header line as they are compared: without blanks around them and in lower case. */
    static List<String> names(List<String> headerLine) {
        return headerLine.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** What is wrong with a header line; empty if nothing is. */
    List<Fault> faultsOf(List<String> names) {
        var faults = new ArrayList<Fault>();
        for (var column : required) {
            if (!names.contains(column)) {
                faults.add(headerFault("column-missing", "The column " + column + " is missing."));
            }
        }
        Set<String> known = new HashSet<>(required);
        known.addAll(optional);
        for (int i = 0; i < names.size(); i++) {
            if (!known.contains(names.get(i))) {
                faults.add(headerFault("column-unknown", "Column " + (i + 1) + " is not known here."));
            }
        }
        if (new HashSet<>(names).size() < names.size()) {
            faults.add(headerFault("column-repeated", "A column is named twice."));
        }
        return faults;
    }

    private Fault headerFault(String code, String what) {
        return new Fault("line 1", code, what + " The first line must name these columns: " + words() + ".");
    }
}
