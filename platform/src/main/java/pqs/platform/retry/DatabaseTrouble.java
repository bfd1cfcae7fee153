package pqs.platform.retry;

import java.sql.SQLException;

/** The database did not do what the plumbing asked of it. Whether trying again helps, the cause's SQLState says. */
public final class DatabaseTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseTrouble(String whileDoing, SQLException cause) {
        super(whileDoing + " failed, SQLState " + cause.getSQLState(), cause);
    }
}
