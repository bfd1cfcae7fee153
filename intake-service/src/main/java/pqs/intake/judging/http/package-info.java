/** What the page of a case says of the clock of judging. */
@NullMarked
package pqs.intake.judging.http;

import org.jspecify.annotations.NullMarked;
