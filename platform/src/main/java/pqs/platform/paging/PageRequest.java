package pqs.platform.paging;

/**
 * The part of a list that a reader wants.
 *
 * @param rowsMax from 1
 * @param <K> what orders the list and is unique in it
 */
public record PageRequest<K>(Place<K> place, int rowsMax) {

    public PageRequest {
        if (rowsMax < 1) {
            throw new IllegalArgumentException("a page has a row at least, not " + rowsMax);
        }
    }

    public static <K> PageRequest<K> first(int rowsMax) {
        return new PageRequest<>(new Place.Start<>(), rowsMax);
    }

    /** Whether the rows are to be fetched from the last to the first. */
    public boolean isBackwards() {
        return switch (place) {
            case Place.Start<K> _, Place.After<K> _ -> false;
            case Place.Before<K> _ -> true;
        };
    }

    /** How many rows to fetch: one more than is shown tells whether the list goes on. */
    public int rowsToFetch() {
        return rowsMax + 1;
    }
}
