/** Use cases of the register; the only place in this feature that opens transactions. */
@NullMarked
package pqs.surveillance.provider.app;

import org.jspecify.annotations.NullMarked;
