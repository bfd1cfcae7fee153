package pqs.embedded;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The role that may do everything, row-level security notwithstanding: for making databases, and for tests that must see what
 * really is in the tables.
 *
 * @param serverUrl JDBC URL up to and with the slash before a database's name
 */
public record Superuser(String serverUrl, String password) {

    public DataSource to(String database) {
        var source = new PGSimpleDataSource();
        source.setUrl(serverUrl + database);
        source.setUser("postgres");
        source.setPassword(password);
        return source;
    }

    /** Without the password, so that it may be logged. */
    @Override
    public String toString() {
        return "superuser of " + serverUrl;
    }
}
