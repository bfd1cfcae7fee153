package pqs.intake.relations;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which planted secrets an answer tells whom, and what of it the audit trail keeps, as a person reads it: {@code METHOD /path |
 * secrets | relations | actions of reads}. An operation may have several lines. What no line says is told to nobody, and a read
 * that no line names leaves no row. Twice the same action is two rows: one for each side that owns one.
 */
final class ToldTable {

    /** @param reads actions that the trail then has rows of, in the order of the alphabet */
    record Told(Set<Secret> secrets, List<String> reads) {

        static final Told NOTHING = new Told(Set.of(), List.of());

        Told {
            secrets = Set.copyOf(secrets);
            reads = List.copyOf(reads);
        }
    }

    private record Key(String operation, Relation relation) {}

    private final Map<Key, Told> told = new LinkedHashMap<>();

    ToldTable(String text) {
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(this::add);
    }

    Told of(String operation, Relation relation) {
        return told.getOrDefault(new Key(operation, relation), Told.NOTHING);
    }

    Set<String> operations() {
        return told.keySet().stream().map(Key::operation).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What this person may learn somewhere. */
    Set<Secret> anywhere(Relation relation) {
        return told.entrySet().stream()
                .filter(entry -> entry.getKey().relation() == relation)
                .flatMap(entry -> entry.getValue().secrets().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Secret.class)));
    }

    private void add(String line) {
        var cells = line.split("\\|", -1);
        if (cells.length != 4) {
            throw new AssertionError("a line has an operation, secrets, relations and actions: " + line);
        }
        var secrets = words(cells[1]).map(Secret::of).collect(Collectors.toSet());
        var reads = words(cells[3]).toList();
        words(cells[2])
                .map(Relation::ofColumn)
                .forEach(relation -> told.merge(
                        new Key(cells[0].strip().replaceAll("\\s+", " "), relation),
                        new Told(secrets, reads),
                        ToldTable::both));
    }

    private static Told both(Told one, Told other) {
        var reads = new ArrayList<>(one.reads());
        reads.addAll(other.reads());
        return new Told(
                Stream.concat(one.secrets().stream(), other.secrets().stream()).collect(Collectors.toSet()),
                reads.stream().sorted().toList());
    }

    private static Stream<String> words(String cell) {
        return Stream.of(cell.strip().split("\\s+")).filter(word -> !word.isEmpty());
    }
}
