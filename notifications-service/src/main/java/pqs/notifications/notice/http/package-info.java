/** Pages and API of notices. */
@NullMarked
package pqs.notifications.notice.http;

import org.jspecify.annotations.NullMarked;
