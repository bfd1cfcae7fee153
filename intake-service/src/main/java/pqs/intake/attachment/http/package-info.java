/** Files by page and API. */
@NullMarked
package pqs.intake.attachment.http;

import org.jspecify.annotations.NullMarked;
