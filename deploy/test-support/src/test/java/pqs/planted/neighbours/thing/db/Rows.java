package pqs.planted.neighbours.thing.db;

public class Rows {
    public void read() {}
}
