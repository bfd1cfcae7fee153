/** Use cases of what staff write down; the only place of this feature that opens transactions. */
@NullMarked
package pqs.intake.recorded.app;

import org.jspecify.annotations.NullMarked;
