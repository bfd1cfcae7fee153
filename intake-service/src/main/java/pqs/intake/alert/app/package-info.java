/** Raising, reading and answering alerts. */
@NullMarked
package pqs.intake.alert.app;

import org.jspecify.annotations.NullMarked;
