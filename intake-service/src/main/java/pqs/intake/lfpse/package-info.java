/** The record of a concern for the national system LFPSE: a person reviews it and sends it on, so that nobody types twice. Pure. */
@NullMarked
package pqs.intake.lfpse;

import org.jspecify.annotations.NullMarked;
