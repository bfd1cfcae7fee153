/** How long to wait before trying again, and when trouble is news. */
@NullMarked
package pqs.platform.retry;

import org.jspecify.annotations.NullMarked;
