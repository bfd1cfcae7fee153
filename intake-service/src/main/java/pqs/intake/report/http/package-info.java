/** The report's form: filled in at once, over days, or from a text. */
@NullMarked
package pqs.intake.report.http;

import org.jspecify.annotations.NullMarked;
