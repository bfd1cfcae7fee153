package pqs.planted.plumbing.http;

import java.sql.Connection;

final class Rows {
    String describe(Connection connection) {
        return "uses " + connection;
    }
}
