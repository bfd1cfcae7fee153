/** Giving feedback, and adding it up. */
@NullMarked
package pqs.intake.feedback.app;

import org.jspecify.annotations.NullMarked;
