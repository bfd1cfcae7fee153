package pqs.planted.clean.thing.db;

import java.sql.SQLException;
import javax.sql.DataSource;
import pqs.planted.clean.thing.Thing;
import pqs.planted.clean.thing.Things;

class RowsOfThings implements Things {
    private final DataSource source;

    RowsOfThings(DataSource source) {
        this.source = source;
    }

    @Override
    public void add(Thing thing) {
        try (var connection = source.getConnection()) {
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
