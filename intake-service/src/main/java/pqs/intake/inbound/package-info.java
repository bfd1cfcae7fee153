/** Other services' events as intake needs them, and their handlers. */
@NullMarked
package pqs.intake.inbound;

import org.jspecify.annotations.NullMarked;
