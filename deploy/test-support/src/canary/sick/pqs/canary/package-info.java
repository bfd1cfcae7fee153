/** Compiled by the build as everything else is, to see whether NullAway is awake. */
@NullMarked
package pqs.canary;

import org.jspecify.annotations.NullMarked;
