/** Events of the other services, as far as this one needs them. */
@NullMarked
package pqs.surveillance.inbound;

import org.jspecify.annotations.NullMarked;
