/** Whom concerns call for, by SQL. */
@NullMarked
package pqs.intake.attention.db;

import org.jspecify.annotations.NullMarked;
