/** What this service tells the others about reviews. */
@NullMarked
package pqs.review.review.events;

import org.jspecify.annotations.NullMarked;
