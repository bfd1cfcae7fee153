/** Use cases of flags; the only place in this feature that opens transactions. */
@NullMarked
package pqs.surveillance.flag.app;

import org.jspecify.annotations.NullMarked;
