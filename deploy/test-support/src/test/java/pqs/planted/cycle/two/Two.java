package pqs.planted.cycle.two;

import pqs.planted.cycle.one.One;

public record Two(One one) {}
