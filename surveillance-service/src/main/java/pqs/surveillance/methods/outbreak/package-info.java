/** Outbreaks in series of counts: the newest count against what the series itself lets expect. */
@NullMarked
package pqs.surveillance.methods.outbreak;

import org.jspecify.annotations.NullMarked;
