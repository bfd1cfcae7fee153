/** What benchmarks print: the machine, and a row for each measure beside its limit. */
@NullMarked
package pqs.bench.table;

import org.jspecify.annotations.NullMarked;
