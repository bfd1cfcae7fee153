/** Events of other services, as this service needs them. */
@NullMarked
package pqs.review.inbound;

import org.jspecify.annotations.NullMarked;
