/** Whom a concern calls for, and whether they have seen it. */
@NullMarked
package pqs.intake.attention;

import org.jspecify.annotations.NullMarked;
