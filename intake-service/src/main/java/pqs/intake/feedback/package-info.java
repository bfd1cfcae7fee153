/** What reporters say of how their concern was handled, and what came of what a practice said. */
@NullMarked
package pqs.intake.feedback;

import org.jspecify.annotations.NullMarked;
