/** What somebody has begun to report and not sent. Pure: ports and values. */
@NullMarked
package pqs.intake.draft;

import org.jspecify.annotations.NullMarked;
