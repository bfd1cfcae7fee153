/** Small services that each break one rule between rooms, and one that breaks none. Nothing here is ever run. */
@NullMarked
package pqs.planted;

import org.jspecify.annotations.NullMarked;
