/** The flags' facts on the wire. */
@NullMarked
package pqs.surveillance.flag.events;

import org.jspecify.annotations.NullMarked;
