/** Training in PostgreSQL. */
@NullMarked
package pqs.intake.training.db;

import org.jspecify.annotations.NullMarked;
