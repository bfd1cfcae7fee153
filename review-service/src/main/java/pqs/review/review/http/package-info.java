/** Pages and API of reviews. */
@NullMarked
package pqs.review.review.http;

import org.jspecify.annotations.NullMarked;
