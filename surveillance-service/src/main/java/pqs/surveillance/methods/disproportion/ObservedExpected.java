package pqs.surveillance.methods.disproportion;

import pqs.surveillance.methods.Check;

/**
 * Reports of a cell, and how many were to be expected.
 *
 * @param expected above 0
 */
public record ObservedExpected(int observed, double expected) {

    public ObservedExpected {
        Check.atLeast("observed", observed, 0);
        Check.positive("expected", expected);
    }
}
