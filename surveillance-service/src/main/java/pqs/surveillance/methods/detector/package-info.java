/** Detectors of a change whose false alarms are bounded without knowing the rate before it. */
@NullMarked
package pqs.surveillance.methods.detector;

import org.jspecify.annotations.NullMarked;
