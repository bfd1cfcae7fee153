/** Use cases of records for LFPSE; the only place of this feature that opens transactions. */
@NullMarked
package pqs.intake.lfpse.app;

import org.jspecify.annotations.NullMarked;
