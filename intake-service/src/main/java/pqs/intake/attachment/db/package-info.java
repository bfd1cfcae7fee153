/** Files in PostgreSQL, each encrypted under a key of its own, which is sealed. */
@NullMarked
package pqs.intake.attachment.db;

import org.jspecify.annotations.NullMarked;
