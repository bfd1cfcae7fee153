/** Use cases of notices, and the dispatcher that sends them; the only place that opens transactions for them. */
@NullMarked
package pqs.notifications.notice.app;

import org.jspecify.annotations.NullMarked;
