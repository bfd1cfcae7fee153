/** The launcher: everything on one machine, as processes that can be killed and come back. */
@NullMarked
package pqs.local;

import org.jspecify.annotations.NullMarked;
