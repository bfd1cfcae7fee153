/** A concern from the report to its link with a provider. Pure: decisions return facts. */
@NullMarked
package pqs.intake.concern;

import org.jspecify.annotations.NullMarked;
