/** Use cases of triage; the only place of this feature that opens transactions. */
@NullMarked
package pqs.intake.triage.app;

import org.jspecify.annotations.NullMarked;
