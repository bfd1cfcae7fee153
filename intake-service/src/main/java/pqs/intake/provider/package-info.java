/** Providers as intake needs them: what to choose from, and whether a choice is right. Pure. */
@NullMarked
package pqs.intake.provider;

import org.jspecify.annotations.NullMarked;
