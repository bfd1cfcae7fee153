/** Similar concerns and what was put together, as SQL. */
@NullMarked
package pqs.intake.similar.db;

import org.jspecify.annotations.NullMarked;
