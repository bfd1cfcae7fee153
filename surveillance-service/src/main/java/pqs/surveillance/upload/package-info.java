/** A table somebody uploads, row by row, and the report about it. */
@NullMarked
package pqs.surveillance.upload;

import org.jspecify.annotations.NullMarked;
