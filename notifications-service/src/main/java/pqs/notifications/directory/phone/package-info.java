/** Numbering plans. */
@NullMarked
package pqs.notifications.directory.phone;

import org.jspecify.annotations.NullMarked;
