/** A proxy that stands between a service and what it leans on, and fails the way networks fail. */
@NullMarked
package pqs.systemtests.proxy;

import org.jspecify.annotations.NullMarked;
