/** The one clock, the working calendar, and deadlines that know how they came about. */
@NullMarked
package pqs.platform.time;

import org.jspecify.annotations.NullMarked;
