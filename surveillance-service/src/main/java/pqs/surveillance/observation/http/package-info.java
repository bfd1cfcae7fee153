/** The observations' API. */
@NullMarked
package pqs.surveillance.observation.http;

import org.jspecify.annotations.NullMarked;
