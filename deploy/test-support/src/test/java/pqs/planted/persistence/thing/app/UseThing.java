package pqs.planted.persistence.thing.app;

import java.sql.Connection;

class UseThing {
    String describe(Connection connection) {
        return "uses " + connection;
    }
}
