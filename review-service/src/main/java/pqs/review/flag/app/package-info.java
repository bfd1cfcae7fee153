/** Use cases about the copy of flags. */
@NullMarked
package pqs.review.flag.app;

import org.jspecify.annotations.NullMarked;
