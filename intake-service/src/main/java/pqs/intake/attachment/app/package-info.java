/** Adding, listing and reading files. */
@NullMarked
package pqs.intake.attachment.app;

import org.jspecify.annotations.NullMarked;
