/** Use cases of practitioners; the only place of this feature that opens transactions. */
@NullMarked
package pqs.intake.practitioner.app;

import org.jspecify.annotations.NullMarked;
