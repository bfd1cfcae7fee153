/** What an audit can show before it is commissioned, and what its silence shows after it. */
@NullMarked
package pqs.surveillance.methods.audit;

import org.jspecify.annotations.NullMarked;
