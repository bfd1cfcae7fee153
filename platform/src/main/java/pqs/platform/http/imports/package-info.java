/** Importing by page and by API, the same in every service. */
@NullMarked
package pqs.platform.http.imports;

import org.jspecify.annotations.NullMarked;
