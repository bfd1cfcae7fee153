/** Reads the practice file, row by row, as it arrives. */
@NullMarked
package pqs.intake.practice.csv;

import org.jspecify.annotations.NullMarked;
