/** What came from concerns, as pages and API. */
@NullMarked
package pqs.review.followup.http;

import org.jspecify.annotations.NullMarked;
