/** What concerns became that is followed here: serious incidents, significant event analyses, lines of enquiry. Pure. */
@NullMarked
package pqs.review.followup;

import org.jspecify.annotations.NullMarked;
