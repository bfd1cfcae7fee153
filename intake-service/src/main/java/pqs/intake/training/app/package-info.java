/** Use cases of training; the only place of this feature that opens transactions. */
@NullMarked
package pqs.intake.training.app;

import org.jspecify.annotations.NullMarked;
