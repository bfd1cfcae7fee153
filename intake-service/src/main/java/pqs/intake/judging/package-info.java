/** By when the harm of a concern that was taken up is to be judged. */
@NullMarked
package pqs.intake.judging;

import org.jspecify.annotations.NullMarked;
