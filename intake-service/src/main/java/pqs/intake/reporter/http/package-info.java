/** Pages and API of the reporter. */
@NullMarked
package pqs.intake.reporter.http;

import org.jspecify.annotations.NullMarked;
