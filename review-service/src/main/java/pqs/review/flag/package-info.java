/** The copy of raised flags that this service keeps, as far as a review needs to know them. Pure. */
@NullMarked
package pqs.review.flag;

import org.jspecify.annotations.NullMarked;
