/** Keeps deadlines and fires their levels: by the database's time, once, never early, over replicas and restarts. */
@NullMarked
package pqs.platform.deadline;

import org.jspecify.annotations.NullMarked;
