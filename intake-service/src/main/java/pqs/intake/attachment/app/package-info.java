/** Adding, listing, reading and withholding files. */
@NullMarked
package pqs.intake.attachment.app;

import org.jspecify.annotations.NullMarked;
