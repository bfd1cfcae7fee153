/** The first page of the service. */
@NullMarked
package pqs.surveillance.home.http;

import org.jspecify.annotations.NullMarked;
