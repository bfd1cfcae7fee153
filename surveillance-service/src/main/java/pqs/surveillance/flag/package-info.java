/** Rules, the flags they raise, their evidence and its replay. */
@NullMarked
package pqs.surveillance.flag;

import org.jspecify.annotations.NullMarked;
