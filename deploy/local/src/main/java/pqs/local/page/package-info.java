/** The few pages the launcher shows itself, in the look of the others. */
@NullMarked
package pqs.local.page;

import org.jspecify.annotations.NullMarked;
