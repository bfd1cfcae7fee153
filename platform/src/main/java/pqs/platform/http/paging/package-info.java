/** Cursors and the links to the pages before and after, for lists of the API and of the pages. */
@NullMarked
package pqs.platform.http.paging;

import org.jspecify.annotations.NullMarked;
