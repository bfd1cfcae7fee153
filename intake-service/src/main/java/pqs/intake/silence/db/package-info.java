/** What the silence report reads, in PostgreSQL. */
@NullMarked
package pqs.intake.silence.db;

import org.jspecify.annotations.NullMarked;
