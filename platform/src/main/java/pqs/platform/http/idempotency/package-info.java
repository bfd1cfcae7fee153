/** The same change sent twice is made once: keys that clients choose, and the answers kept under them. */
@NullMarked
package pqs.platform.http.idempotency;

import org.jspecify.annotations.NullMarked;
