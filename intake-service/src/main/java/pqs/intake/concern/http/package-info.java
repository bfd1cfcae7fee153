/** Pages and API of concerns. */
@NullMarked
package pqs.intake.concern.http;

import org.jspecify.annotations.NullMarked;
