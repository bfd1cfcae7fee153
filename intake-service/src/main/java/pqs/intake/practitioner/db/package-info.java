/** Practitioners, by SQL, their names as sealed fields. */
@NullMarked
package pqs.intake.practitioner.db;

import org.jspecify.annotations.NullMarked;
