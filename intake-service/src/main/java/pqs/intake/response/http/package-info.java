/** Pages and API of asking providers and answering. */
@NullMarked
package pqs.intake.response.http;

import org.jspecify.annotations.NullMarked;
