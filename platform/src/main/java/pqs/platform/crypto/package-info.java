/**
 * Sealed fields: encrypted under a key with a name, bound to their row and column, opened only with a purpose and a row in
 * the audit trail. Keyed pseudonyms, a different one per purpose. The keys, and what becomes of them.
 */
@NullMarked
package pqs.platform.crypto;

import org.jspecify.annotations.NullMarked;
