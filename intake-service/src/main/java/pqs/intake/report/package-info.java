/** The report as a person fills it in. Pure: its text form. */
@NullMarked
package pqs.intake.report;

import org.jspecify.annotations.NullMarked;
