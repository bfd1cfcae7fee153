/** What came from concerns, as SQL. */
@NullMarked
package pqs.review.followup.db;

import org.jspecify.annotations.NullMarked;
