/** Concern events on the wire. */
@NullMarked
package pqs.intake.concern.events;

import org.jspecify.annotations.NullMarked;
