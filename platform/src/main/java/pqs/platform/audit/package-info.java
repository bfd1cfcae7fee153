/** The trail of every change and every read of what is sensitive: who, for whom, why, and in which order. */
@NullMarked
package pqs.platform.audit;

import org.jspecify.annotations.NullMarked;
