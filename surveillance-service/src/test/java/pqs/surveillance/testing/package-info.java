/** The neighbours of the service, as its tests play them. */
@NullMarked
package pqs.surveillance.testing;

import org.jspecify.annotations.NullMarked;
