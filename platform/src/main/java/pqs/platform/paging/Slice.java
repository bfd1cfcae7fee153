package pqs.platform.paging;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list, in the order of the list.
 *
 * @param hasPrevious whether there may be rows before these
 * @param hasNext whether there may be rows after these
 */
public record Slice<T>(List<T> rows, boolean hasPrevious, boolean hasNext) {

    public Slice {
        rows = List.copyOf(rows);
    }

    /**
     * The page made of what was fetched.
     *
     * @param fetched up to {@link PageRequest#rowsToFetch()} rows, from the place on: for {@link Place.Before} in reverse
     */
    public static <T> Slice<T> of(PageRequest<?> request, List<T> fetched) {
        var more = fetched.size() > request.rowsMax();
        var rows = more ? fetched.subList(0, request.rowsMax()) : fetched;
        return switch (request.place()) {
            case Place.Start<?> _ -> new Slice<>(rows, false, more);
            case Place.After<?> _ -> new Slice<>(rows, true, more);
            case Place.Before<?> _ -> new Slice<>(rows.reversed(), more, true);
        };
    }

    public <R> Slice<R> map(Function<? super T, ? extends R> view) {
        return new Slice<>(rows.stream().<R>map(view).toList(), hasPrevious, hasNext);
    }
}
