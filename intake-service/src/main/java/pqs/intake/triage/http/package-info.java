/** Pages and API of triage. */
@NullMarked
package pqs.intake.triage.http;

import org.jspecify.annotations.NullMarked;
