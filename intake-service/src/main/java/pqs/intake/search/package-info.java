/** What people type into search fields. Pure. */
@NullMarked
package pqs.intake.search;

import org.jspecify.annotations.NullMarked;
