/** One row of a table that somebody sent, and what reading it gave. Pure, so that rules may read rows. */
@NullMarked
package pqs.platform.row;

import org.jspecify.annotations.NullMarked;
