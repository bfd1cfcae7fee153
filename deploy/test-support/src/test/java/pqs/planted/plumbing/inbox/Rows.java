package pqs.planted.plumbing.inbox;

import java.sql.Connection;

final class Rows {
    String describe(Connection connection) {
        return "may use " + connection;
    }
}
