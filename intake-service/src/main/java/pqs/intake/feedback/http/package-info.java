/** Feedback for people and for systems. */
@NullMarked
package pqs.intake.feedback.http;

import org.jspecify.annotations.NullMarked;
