/** Use cases of intake's copy of the provider register. */
@NullMarked
package pqs.intake.provider.app;

import org.jspecify.annotations.NullMarked;
