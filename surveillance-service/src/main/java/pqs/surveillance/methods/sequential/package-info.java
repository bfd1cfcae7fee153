/**
 * Charts of single outcomes and of measurements: Bernoulli, risk-adjusted and normal cumulative sums, exponentially
 * weighted means and run rules, with their run lengths and the thresholds that follow from a stated one.
 */
@NullMarked
package pqs.surveillance.methods.sequential;

import org.jspecify.annotations.NullMarked;
