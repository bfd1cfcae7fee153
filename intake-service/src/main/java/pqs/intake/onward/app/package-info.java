/** Use cases of what concerns became; the only place of this feature that opens transactions. */
@NullMarked
package pqs.intake.onward.app;

import org.jspecify.annotations.NullMarked;
