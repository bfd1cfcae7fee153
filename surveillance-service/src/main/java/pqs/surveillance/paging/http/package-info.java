/** Turning the pages of a long list. */
@NullMarked
package pqs.surveillance.paging.http;

import org.jspecify.annotations.NullMarked;
