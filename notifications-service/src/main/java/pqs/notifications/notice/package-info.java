/** Who is owed which notice, and what became of it. Pure. */
@NullMarked
package pqs.notifications.notice;

import org.jspecify.annotations.NullMarked;
