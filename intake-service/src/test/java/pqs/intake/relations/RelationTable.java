package pqs.intake.relations;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What each relation is to be answered on each operation, as a person reads it: a line an operation,
 * {@code METHOD /path | cell cell cell}, with a cell for each {@link Relation}, in the order that the first line names by
 * {@link Relation#column}. Lines that begin with {@code #} are for people.
 */
final class RelationTable {

    private final Map<String, Map<Relation, Cell>> rows = new LinkedHashMap<>();

    RelationTable(String text) {
        var lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        var columns = columns(lines.getFirst());
        lines.stream().skip(1).forEach(line -> add(line, columns));
    }

    /** All that the tables say together. */
    RelationTable and(RelationTable other) {
        other.rows.forEach((operation, row) -> {
            if (rows.put(operation, row) != null) {
                throw new AssertionError("in two tables: " + operation);
            }
        });
        return this;
    }

    /** In the order of the lines. */
    Set<String> operations() {
        return rows.keySet();
    }

    Cell expected(String operation, Relation relation) {
        var row = rows.get(operation);
        if (row == null) {
            throw new AssertionError("in no table of src/test/resources/pqs/intake/relations: " + operation
                    + ". Say in a line what each relation is to be answered.");
        }
        return row.getOrDefault(relation, Cell.FORBIDDEN);
    }

    private void add(String line, List<Relation> columns) {
        var parts = line.split("\\|", -1);
        var cells = parts.length == 2 ? List.of(parts[1].strip().split("\\s+")) : List.<String>of();
        if (cells.size() != columns.size()) {
            throw new AssertionError("a line has an operation and " + columns.size() + " cells: " + line);
        }
        var row = new EnumMap<Relation, Cell>(Relation.class);
        for (int i = 0; i < cells.size(); i++) {
            row.put(columns.get(i), Cell.of(cells.get(i)));
        }
        if (rows.put(parts[0].strip().replaceAll("\\s+", " "), row) != null) {
            throw new AssertionError("there twice: " + line);
        }
    }

    private static List<Relation> columns(String line) {
        var columns = Stream.of(line.replace("|", "").strip().split("\\s+"))
                .map(Relation::ofColumn)
                .toList();
        if (!Set.copyOf(columns).equals(Set.of(Relation.values())) || columns.size() != Relation.values().length) {
            throw new AssertionError("the first line names each relation once: " + line);
        }
        return columns;
    }
}
