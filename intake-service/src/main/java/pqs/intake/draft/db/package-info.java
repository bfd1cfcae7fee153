/** Drafts in PostgreSQL, sealed. */
@NullMarked
package pqs.intake.draft.db;

import org.jspecify.annotations.NullMarked;
