/** Use cases of the silence report; the only place of this feature that opens transactions. */
@NullMarked
package pqs.intake.silence.app;

import org.jspecify.annotations.NullMarked;
