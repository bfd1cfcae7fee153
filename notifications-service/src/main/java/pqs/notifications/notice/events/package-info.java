/** What this service tells the others about notices. */
@NullMarked
package pqs.notifications.notice.events;

import org.jspecify.annotations.NullMarked;
