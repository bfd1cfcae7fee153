/** The directory's public facts on the wire. */
@NullMarked
package pqs.notifications.directory.events;

import org.jspecify.annotations.NullMarked;
