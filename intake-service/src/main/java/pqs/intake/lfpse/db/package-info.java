/** Rows of reviewed records. */
@NullMarked
package pqs.intake.lfpse.db;

import org.jspecify.annotations.NullMarked;
