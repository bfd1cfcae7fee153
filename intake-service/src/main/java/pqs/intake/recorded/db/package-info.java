/** Rows of what was imported. */
@NullMarked
package pqs.intake.recorded.db;

import org.jspecify.annotations.NullMarked;
