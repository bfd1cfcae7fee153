/** Use cases of the practice directory; the only place of this feature that opens transactions. */
@NullMarked
package pqs.intake.practice.app;

import org.jspecify.annotations.NullMarked;
