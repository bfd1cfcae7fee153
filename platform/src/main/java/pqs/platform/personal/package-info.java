/**
 * What identifies a person, in types that give nothing away by accident: their {@code toString} names the type and nothing
 * else, they are written to no JSON and no object stream, and a page shows what it was given of them only where it says
 * {@code revealed}. Pure, so that rules may take and return them.
 */
@NullMarked
package pqs.platform.personal;

import org.jspecify.annotations.NullMarked;
