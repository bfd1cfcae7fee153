/** Use cases of those whom a concern calls for; the only place of this feature that opens transactions. */
@NullMarked
package pqs.intake.attention.app;

import org.jspecify.annotations.NullMarked;
