/** Sending a report that may have been a draft with files. */
@NullMarked
package pqs.intake.report.app;

import org.jspecify.annotations.NullMarked;
