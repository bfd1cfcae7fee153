/** The practice directory in PostgreSQL. */
@NullMarked
package pqs.intake.practice.db;

import org.jspecify.annotations.NullMarked;
