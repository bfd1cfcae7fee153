/** Clinical Harm Reviews: what one is, and when it may be opened. Pure. */
@NullMarked
package pqs.review.review;

import org.jspecify.annotations.NullMarked;
