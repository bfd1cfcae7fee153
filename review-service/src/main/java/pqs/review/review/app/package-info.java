/** Use cases of reviews; the only place that opens transactions for them. */
@NullMarked
package pqs.review.review.app;

import org.jspecify.annotations.NullMarked;
