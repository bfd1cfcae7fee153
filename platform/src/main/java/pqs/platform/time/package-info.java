/** The one clock. */
@NullMarked
package pqs.platform.time;

import org.jspecify.annotations.NullMarked;
