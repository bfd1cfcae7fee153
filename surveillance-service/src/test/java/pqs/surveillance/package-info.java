/** Tests of the service as a whole. */
@NullMarked
package pqs.surveillance;

import org.jspecify.annotations.NullMarked;
