/** The flags' tables. */
@NullMarked
package pqs.surveillance.flag.db;

import org.jspecify.annotations.NullMarked;
