/**
 * Cumulative sums of counts: Poisson and negative binomial, with the exact run lengths of their charts, the thresholds that
 * follow from a stated rate of false alarms, and the corrections for a baseline that is itself an estimate.
 */
@NullMarked
package pqs.surveillance.methods.cusum;

import org.jspecify.annotations.NullMarked;
