/** Practitioners whom concerns are about: an opaque identity, a letter, and a sealed name. */
@NullMarked
package pqs.intake.practitioner;

import org.jspecify.annotations.NullMarked;
