/** Use cases of similar concerns; the only place of this feature that opens transactions. */
@NullMarked
package pqs.intake.similar.app;

import org.jspecify.annotations.NullMarked;
