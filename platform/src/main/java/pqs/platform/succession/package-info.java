/** Which organisation has given way to which, so that a merger in the middle of a case loses nobody's sight of it. */
@NullMarked
package pqs.platform.succession;

import org.jspecify.annotations.NullMarked;
