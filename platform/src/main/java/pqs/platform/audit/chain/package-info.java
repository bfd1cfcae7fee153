/** How rows of the trail are sealed and chained. Plain JDK, so that those who verify need nothing of a running service. */
@NullMarked
package pqs.platform.audit.chain;

import org.jspecify.annotations.NullMarked;
