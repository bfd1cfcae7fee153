@NullMarked
package pqs.bench.intake;

import org.jspecify.annotations.NullMarked;
