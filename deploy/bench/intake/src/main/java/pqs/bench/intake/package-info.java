/** {@code ./pqs bench intake}: accepted concerns a second and how long one takes, beside its own statements bare and a trivial POST. */
@NullMarked
package pqs.bench.intake;

import org.jspecify.annotations.NullMarked;
