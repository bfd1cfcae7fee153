/** Feedback in PostgreSQL, under row-level security. */
@NullMarked
package pqs.intake.feedback.db;

import org.jspecify.annotations.NullMarked;
