/** Reading on in a long list from the last row seen. Pure, so that the ports of a feature may name it. */
@NullMarked
package pqs.platform.paging;

import org.jspecify.annotations.NullMarked;
