/** Which version of a thing somebody has seen before changing it. Pure. */
@NullMarked
package pqs.platform.version;

import org.jspecify.annotations.NullMarked;
