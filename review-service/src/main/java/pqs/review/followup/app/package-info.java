/** Use cases of what came from concerns; the only place of this feature that opens transactions. */
@NullMarked
package pqs.review.followup.app;

import org.jspecify.annotations.NullMarked;
