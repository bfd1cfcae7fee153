/** Where notices are kept. */
@NullMarked
package pqs.notifications.notice.db;

import org.jspecify.annotations.NullMarked;
