/** Intake's copy of the provider register in PostgreSQL. */
@NullMarked
package pqs.intake.provider.db;

import org.jspecify.annotations.NullMarked;
