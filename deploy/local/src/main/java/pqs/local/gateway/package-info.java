/** The one address people know: forwards to the services by path and answers kindly while one is away. */
@NullMarked
package pqs.local.gateway;

import org.jspecify.annotations.NullMarked;
