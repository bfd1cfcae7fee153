/** Keeping, finding and forgetting drafts. */
@NullMarked
package pqs.intake.draft.app;

import org.jspecify.annotations.NullMarked;
