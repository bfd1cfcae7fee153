package pqs.platform.paging;

import java.util.Optional;

/**
 * Where in a list a page begins: beside a row that the reader has seen, never at a count of rows, so that what is added or
 * goes meanwhile makes nobody see a row twice or miss one.
 *
 * @param <K> what orders the list and is unique in it
 */
public sealed interface Place<K> {

    /** The row that the page begins beside. */
    Optional<K> beside();

    /** The first row of all. */
    record Start<K>() implements Place<K> {
        @Override
        public Optional<K> beside() {
            return Optional.empty();
        }
    }

    /** The rows that follow this one. */
    record After<K>(K row) implements Place<K> {
        @Override
        public Optional<K> beside() {
            return Optional.of(row);
        }
    }

    /** The rows that come before this one; of these the nearest. */
    record Before<K>(K row) implements Place<K> {
        @Override
        public Optional<K> beside() {
            return Optional.of(row);
        }
    }
}
