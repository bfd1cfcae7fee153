/** Events leave through a table written in the same transaction as the change they tell of. */
@NullMarked
package pqs.platform.outbox;

import org.jspecify.annotations.NullMarked;
