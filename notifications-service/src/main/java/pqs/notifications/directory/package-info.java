/** The directory of staff: who works where, in which role, and how to reach them. Pure. */
@NullMarked
package pqs.notifications.directory;

import org.jspecify.annotations.NullMarked;
