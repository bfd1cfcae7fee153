package pqs.planted.clean.thing;

public interface Things {
    void add(Thing thing);
}
