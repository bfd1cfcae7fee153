/** The register's tables. */
@NullMarked
package pqs.surveillance.provider.db;

import org.jspecify.annotations.NullMarked;
