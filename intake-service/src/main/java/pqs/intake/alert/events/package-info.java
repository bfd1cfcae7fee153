/** Alerts on the wire. */
@NullMarked
package pqs.intake.alert.events;

import org.jspecify.annotations.NullMarked;
