/** The invented people of the demonstration: defined once, used by the sign-in page, by tokens and by the story. */
@NullMarked
package pqs.local.people;

import org.jspecify.annotations.NullMarked;
