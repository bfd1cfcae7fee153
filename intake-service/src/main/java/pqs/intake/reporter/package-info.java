/** What a practice does with a concern after it has reported it. */
@NullMarked
package pqs.intake.reporter;

import org.jspecify.annotations.NullMarked;
