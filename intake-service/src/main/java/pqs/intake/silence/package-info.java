/** Which practices report fewer concerns than expected, and how that is told without naming them. Pure. */
@NullMarked
package pqs.intake.silence;

import org.jspecify.annotations.NullMarked;
