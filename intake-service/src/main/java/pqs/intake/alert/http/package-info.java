/** Alerts for people and for systems. */
@NullMarked
package pqs.intake.alert.http;

import org.jspecify.annotations.NullMarked;
