/** Where the directory is kept. */
@NullMarked
package pqs.notifications.directory.db;

import org.jspecify.annotations.NullMarked;
