/** Pages and API for staff who write down concerns. */
@NullMarked
package pqs.intake.recorded.http;

import org.jspecify.annotations.NullMarked;
