/** What concerns became, as SQL. */
@NullMarked
package pqs.intake.onward.db;

import org.jspecify.annotations.NullMarked;
