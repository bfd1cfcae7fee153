/** Use cases of the directory, for those who manage it. */
@NullMarked
package pqs.notifications.directory.app;

import org.jspecify.annotations.NullMarked;
