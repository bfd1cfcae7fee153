/** The register's facts on the wire. */
@NullMarked
package pqs.surveillance.provider.events;

import org.jspecify.annotations.NullMarked;
