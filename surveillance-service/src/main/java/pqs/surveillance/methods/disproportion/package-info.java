/** Whether a theme is met more often with one provider, site or practitioner than with the others. */
@NullMarked
package pqs.surveillance.methods.disproportion;

import org.jspecify.annotations.NullMarked;
