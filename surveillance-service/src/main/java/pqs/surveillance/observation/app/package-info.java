/** Use cases of observations; the only place in this feature that opens transactions. */
@NullMarked
package pqs.surveillance.observation.app;

import org.jspecify.annotations.NullMarked;
