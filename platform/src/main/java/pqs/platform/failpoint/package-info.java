/** Named places in the code at which a fault campaign can end the process; nothing at all in production. */
@NullMarked
package pqs.platform.failpoint;

import org.jspecify.annotations.NullMarked;
