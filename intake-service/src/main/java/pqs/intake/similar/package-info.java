/** Which concerns may tell of the same, why, and putting them together without loss. Pure. */
@NullMarked
package pqs.intake.similar;

import org.jspecify.annotations.NullMarked;
