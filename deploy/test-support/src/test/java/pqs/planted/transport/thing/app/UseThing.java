package pqs.planted.transport.thing.app;

import pqs.planted.transport.thing.db.Rows;

class UseThing {
    void use(Rows rows) {
        rows.read();
    }
}
