/** What concerns became, as pages, panel and API. */
@NullMarked
package pqs.intake.onward.http;

import org.jspecify.annotations.NullMarked;
