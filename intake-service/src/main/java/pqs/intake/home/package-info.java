/** What there is to do in the four services, by permission. Pure. */
@NullMarked
package pqs.intake.home;

import org.jspecify.annotations.NullMarked;
