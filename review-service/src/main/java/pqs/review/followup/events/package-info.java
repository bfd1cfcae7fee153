/** What this service tells the others of what came from concerns. */
@NullMarked
package pqs.review.followup.events;

import org.jspecify.annotations.NullMarked;
