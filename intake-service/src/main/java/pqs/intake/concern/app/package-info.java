/** Use cases of concerns; the only place of this feature that opens transactions. */
@NullMarked
package pqs.intake.concern.app;

import org.jspecify.annotations.NullMarked;
