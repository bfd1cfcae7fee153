package pqs.platform.crypto;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A column of sealed fields. Every service declares its own as beans, so that re-sealing forgets none; start-up compares them
 * with the database.
 *
 * @param column a {@code bytea} whose name ends in {@code _sealed}; index {@code sealed_key(column)}
 * @param rowId the row's identity for life, a {@code uuid}
 * @param pseudonym the column beside it by which equal values are found, if there is one
 */
public record SealedColumn(String table, String column, String rowId, Optional<PseudonymColumn> pseudonym) {

    static final String SUFFIX = "_sealed";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    /**
     * A {@code bytea} of 32 bytes that holds {@link Pseudonyms#of} the same value.
     *
     * @param purpose what it is for
     */
    public record PseudonymColumn(String column, String purpose) {
        public PseudonymColumn {
            requireName(column);
            Pseudonyms.requirePurpose(purpose);
        }
    }

    public SealedColumn {
        requireName(table);
        requireName(column);
        requireName(rowId);
        if (!column.endsWith(SUFFIX)) {
            throw new IllegalArgumentException("a sealed column's name ends in " + SUFFIX + ": " + column);
        }
    }

    /** As in messages and in the audit trail. */
    public String name() {
        return table + "." + column;
    }

    FieldPlace of(String row) {
        return new FieldPlace(table, column, row);
    }

    /** Names go into SQL as they are. */
    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a plain name of a table or column: " + name);
        }
    }
}
