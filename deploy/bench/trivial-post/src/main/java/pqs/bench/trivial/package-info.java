/** The trivial service beside which intake is measured. It is no part of the system. */
@NullMarked
package pqs.bench.trivial;

import org.jspecify.annotations.NullMarked;
