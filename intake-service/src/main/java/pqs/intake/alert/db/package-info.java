/** Alerts in PostgreSQL, under row-level security. */
@NullMarked
package pqs.intake.alert.db;

import org.jspecify.annotations.NullMarked;
