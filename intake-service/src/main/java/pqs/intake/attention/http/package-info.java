/** Pages and API of those whom a concern calls for. */
@NullMarked
package pqs.intake.attention.http;

import org.jspecify.annotations.NullMarked;
