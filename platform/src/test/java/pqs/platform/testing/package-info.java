/** Servers, topics and beans that the platform's own tests stand on. */
@NullMarked
package pqs.platform.testing;

import org.jspecify.annotations.NullMarked;
