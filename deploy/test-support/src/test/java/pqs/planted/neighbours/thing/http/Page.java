package pqs.planted.neighbours.thing.http;

import pqs.planted.neighbours.thing.db.Rows;

class Page {
    void show(Rows rows) {
        rows.read();
    }
}
