/** What was wrong with an input: named field, what is wrong, what to do. Pure, so that rules may return it. */
@NullMarked
package pqs.platform.fault;

import org.jspecify.annotations.NullMarked;
