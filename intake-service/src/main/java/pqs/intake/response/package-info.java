/** What a provider is asked about a concern, what it answers, and whether it is given the patient reference. Pure. */
@NullMarked
package pqs.intake.response;

import org.jspecify.annotations.NullMarked;
