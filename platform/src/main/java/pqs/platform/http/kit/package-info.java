/** A page that shows every tag, in demonstrations and tests only. */
@NullMarked
package pqs.platform.http.kit;

import org.jspecify.annotations.NullMarked;
