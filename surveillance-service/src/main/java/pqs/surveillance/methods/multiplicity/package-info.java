/** Many charts, one reader: false discoveries and false alarms held to a stated amount over all of them. */
@NullMarked
package pqs.surveillance.methods.multiplicity;

import org.jspecify.annotations.NullMarked;
