package pqs.planted.cycle.one;

import pqs.planted.cycle.two.Two;

public record One(Two two) {}
