package pqs.platform.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pqs.platform.row.Reading;
import pqs.platform.row.Row;

/**
 * One kind of table that a service imports: a bean of it is all there is to write. The mechanism does the rest: it takes the
 * file, checks its encoding, header and shape, reads row by row, applies batches, reports, and goes on after a crash.
 *
 * @param <T> what a good row says
 */
public interface Importer<T> {

    /** What it is called and who may use it; the same at every call. */
    Kind kind();

    /**
     * Reads one row; pure.
     *
     * @param importedAt when the file came, the same however often it is read
     */
    Reading<T> read(Row row, Instant importedAt);

    /** A small file of examples, ready to be written over, as CSV; empty if there is none. */
    default Optional<String> template() {
        return Optional.empty();
    }

    /** What the row is about. A file may say only one thing about it: a later row with the same subject is refused. */
    String subject(T value);

    /**
     * Takes rows into effect, inside a transaction in a service scope that ends with the progress of the import: either all
     * of it stands and is counted, or nothing.
     *
     * @param rows in the order of the file, no two about the same subject
     * @return what became of each row, in the same order
     */
    List<Outcome> apply(List<T> rows, Origin origin);

    /**
     * The file has been read to its end. Runs in the transaction that ends the import: for what can only be said of a file as a
     * whole.
     *
     * @param rowsRead all its rows, refused ones included
     */
    default void finished(Origin origin, long rowsRead) {}

    /**
     * What an importer is called and who may use it.
     *
     * @param name part of addresses and commands, such as {@code practices}; no two in any service are the same
     * @param title what pages call it, such as {@code Practices (ODS epraccur)}
     * @param description where such a file comes from, one or two plain sentences
     * @param permission who may import, and see what was imported
     * @param batchRows rows of one transaction
     */
    record Kind(String name, String title, String description, String permission, Layout layout, int batchRows) {

        private static final int BATCH_ROWS_MAX = 5_000;

        public Kind {
            if (!name.matches("[a-z][a-z-]{1,39}")) {
                throw new IllegalArgumentException("the name of an importer is small letters and hyphens: " + name);
            }
            if (batchRows < 1 || batchRows > BATCH_ROWS_MAX) {
                throw new IllegalArgumentException("a batch has 1 to " + BATCH_ROWS_MAX + " rows: " + batchRows);
            }
        }
    }
}
