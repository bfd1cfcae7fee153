/** Pages and API for records for LFPSE. */
@NullMarked
package pqs.intake.lfpse.http;

import org.jspecify.annotations.NullMarked;
