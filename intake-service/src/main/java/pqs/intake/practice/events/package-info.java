/** What the practice directory tells the other services. */
@NullMarked
package pqs.intake.practice.events;

import org.jspecify.annotations.NullMarked;
