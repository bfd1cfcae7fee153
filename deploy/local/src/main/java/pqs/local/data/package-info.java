/** The data folder: its layout, its lock, its secrets and the record of what runs in it. */
@NullMarked
package pqs.local.data;

import org.jspecify.annotations.NullMarked;
