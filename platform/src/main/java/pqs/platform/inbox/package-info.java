/** An event takes effect once: the row that says so is written in the transaction of the effect. */
@NullMarked
package pqs.platform.inbox;

import org.jspecify.annotations.NullMarked;
