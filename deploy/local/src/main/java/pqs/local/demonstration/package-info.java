/** The story that {@code ./pqs demo} plays on a running system. */
@NullMarked
package pqs.local.demonstration;

import org.jspecify.annotations.NullMarked;
