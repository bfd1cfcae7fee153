/** {@code ./pqs bench methods}: how fast the methods of surveillance are, each beside a bare loop or its goal, in one run. */
@NullMarked
package pqs.bench.methods;

import org.jspecify.annotations.NullMarked;
