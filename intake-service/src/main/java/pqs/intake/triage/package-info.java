/** What those who triage do with concerns: the list of work, and what may follow in which state. */
@NullMarked
package pqs.intake.triage;

import org.jspecify.annotations.NullMarked;
