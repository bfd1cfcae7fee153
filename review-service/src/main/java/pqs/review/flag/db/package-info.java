/** Where the copy of flags is kept. */
@NullMarked
package pqs.review.flag.db;

import org.jspecify.annotations.NullMarked;
