/** Where reviews are kept. */
@NullMarked
package pqs.review.review.db;

import org.jspecify.annotations.NullMarked;
