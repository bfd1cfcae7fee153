/** Concerns and the queue of providers as typed, in PostgreSQL under row-level security. */
@NullMarked
package pqs.intake.concern.db;

import org.jspecify.annotations.NullMarked;
