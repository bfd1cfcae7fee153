/** Files with a report, from its draft to its concern. Pure: what a file is, is decided by its content. */
@NullMarked
package pqs.intake.attachment;

import org.jspecify.annotations.NullMarked;
