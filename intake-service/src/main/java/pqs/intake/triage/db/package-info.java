/** The list of work, by SQL. */
@NullMarked
package pqs.intake.triage.db;

import org.jspecify.annotations.NullMarked;
