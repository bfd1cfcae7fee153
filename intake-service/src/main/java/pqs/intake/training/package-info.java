/** Training for practices: what there was, and how many of each practice came. Pure. */
@NullMarked
package pqs.intake.training;

import org.jspecify.annotations.NullMarked;
