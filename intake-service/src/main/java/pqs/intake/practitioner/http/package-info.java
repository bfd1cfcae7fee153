/** Pages and API of practitioners. */
@NullMarked
package pqs.intake.practitioner.http;

import org.jspecify.annotations.NullMarked;
