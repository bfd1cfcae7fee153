/** Use cases of asking providers and answering. */
@NullMarked
package pqs.intake.response.app;

import org.jspecify.annotations.NullMarked;
