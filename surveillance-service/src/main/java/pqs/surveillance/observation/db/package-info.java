/** The append-only table of observations. */
@NullMarked
package pqs.surveillance.observation.db;

import org.jspecify.annotations.NullMarked;
