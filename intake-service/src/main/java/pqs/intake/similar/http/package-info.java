/** Similar concerns as pages, panels and API. */
@NullMarked
package pqs.intake.similar.http;

import org.jspecify.annotations.NullMarked;
