/** {@code ./pqs conformance}: answers cases of known methods, so that anybody can check ours against others. */
@NullMarked
package pqs.workbench.conformance;

import org.jspecify.annotations.NullMarked;
