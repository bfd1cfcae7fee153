/** Concerns that staff write down or import, because they were not reported by the form. Pure. */
@NullMarked
package pqs.intake.recorded;

import org.jspecify.annotations.NullMarked;
