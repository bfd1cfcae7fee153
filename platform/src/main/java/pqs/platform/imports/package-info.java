/**
 * Importing a table that a person or a system sends: stored first, then read row by row in batches of one transaction each,
 * so that a crash costs nothing but the batch in hand. What a row means is the service's business, see {@link
 * pqs.platform.imports.Importer}.
 */
@NullMarked
package pqs.platform.imports;

import org.jspecify.annotations.NullMarked;
