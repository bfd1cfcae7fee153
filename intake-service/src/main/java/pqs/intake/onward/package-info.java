/** What a concern became: complaint, incident, enquiry or referral, and what came of it. Pure. */
@NullMarked
package pqs.intake.onward;

import org.jspecify.annotations.NullMarked;
