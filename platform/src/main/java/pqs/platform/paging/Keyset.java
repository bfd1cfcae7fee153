package pqs.platform.paging;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The words of SQL and HQL that read a page of a list ordered by one or two columns: a condition with the parameters {@code
 * :page0} and {@code :page1}, and an order. The columns are written by programmers, never taken from a request.
 *
 * @param columns what orders the list, the last of them unique
 * @param descending whether the list begins with the greatest
 */
public record Keyset(List<String> columns, boolean descending) {

    public Keyset {
        columns = List.copyOf(columns);
        if (columns.isEmpty() || columns.size() > 2) {
            throw new IllegalArgumentException("a list is ordered by one or two columns: " + columns);
        }
    }

    public static Keyset ascending(String... columns) {
        return new Keyset(List.of(columns), false);
    }

    public static Keyset descending(String... columns) {
        return new Keyset(List.of(columns), true);
    }

    /** Holds for the rows on the wanted side of the place; for all, from the start of the list. */
    public String condition(PageRequest<?> request) {
        return switch (request.place()) {
            case Place.Start<?> _ -> "1 = 1";
            case Place.After<?> _, Place.Before<?> _ ->
                row(columns) + (fetchesAscending(request) ? " > " : " < ") + row(parameters());
        };
    }

    /** The order in which the rows are fetched; {@link Slice#of} turns a page that was fetched backwards. */
    public String order(PageRequest<?> request) {
        var direction = fetchesAscending(request) ? " asc" : " desc";
        return columns.stream().map(column -> column + direction).collect(Collectors.joining(", "));
    }

    private List<String> parameters() {
        return IntStream.range(0, columns.size()).mapToObj(i -> ":page" + i).toList();
    }

    private static String row(List<String> parts) {
        return parts.size() == 1 ? parts.getFirst() : "(" + String.join(", ", parts) + ")";
    }

    private boolean fetchesAscending(PageRequest<?> request) {
        return descending == request.isBackwards();
    }
}
