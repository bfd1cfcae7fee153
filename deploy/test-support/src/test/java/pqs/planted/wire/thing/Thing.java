package pqs.planted.wire.thing;

public record Thing(String name) {}
