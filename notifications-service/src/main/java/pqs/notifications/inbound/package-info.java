/** Events of other services, as this service needs them. */
@NullMarked
package pqs.notifications.inbound;

import org.jspecify.annotations.NullMarked;
