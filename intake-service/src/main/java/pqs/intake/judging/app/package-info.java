/** Starts, follows and ends the clock of judging; the only place of this feature that opens transactions. */
@NullMarked
package pqs.intake.judging.app;

import org.jspecify.annotations.NullMarked;
