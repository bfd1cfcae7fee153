/** The practice directory's pages and API. */
@NullMarked
package pqs.intake.practice.http;

import org.jspecify.annotations.NullMarked;
