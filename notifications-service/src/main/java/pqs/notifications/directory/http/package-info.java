/** Pages and API of the directory. */
@NullMarked
package pqs.notifications.directory.http;

import org.jspecify.annotations.NullMarked;
