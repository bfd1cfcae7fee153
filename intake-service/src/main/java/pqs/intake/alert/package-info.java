/** What providers worry about in the practices that refer to them: raised by the provider, answered by the practice. */
@NullMarked
package pqs.intake.alert;

import org.jspecify.annotations.NullMarked;
