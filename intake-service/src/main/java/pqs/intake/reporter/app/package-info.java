/** Use cases of the reporter; the only place of this feature that opens transactions. */
@NullMarked
package pqs.intake.reporter.app;

import org.jspecify.annotations.NullMarked;
