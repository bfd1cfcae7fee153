package pqs.planted.mathematics.thing;

/** Something of a feature, of which a method must know nothing. */
public record Thing(int count) {}
