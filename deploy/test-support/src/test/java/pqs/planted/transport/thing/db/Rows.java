package pqs.planted.transport.thing.db;

public class Rows {
    public void read() {}
}
